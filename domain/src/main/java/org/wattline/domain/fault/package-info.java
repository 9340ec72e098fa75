/** Faults (故障报修): what customers report, who goes there, how soon he arrives, and when there is power again. */
package org.wattline.domain.fault;
