/** What would have become of past cases under another definition of their process. */
package org.wattline.domain.workflow.simulation;
