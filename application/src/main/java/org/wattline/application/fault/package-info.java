/** Faults for their users (故障报修): report, send a team, follow the repair, close. */
package org.wattline.application.fault;
