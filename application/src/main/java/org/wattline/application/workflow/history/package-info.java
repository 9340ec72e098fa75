/** Histories of cases, and the proof that nobody has touched them. */
package org.wattline.application.workflow.history;
