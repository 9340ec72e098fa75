/** What cases took, where they wait, and what they brought. */
package org.wattline.application.workflow.statistics;
