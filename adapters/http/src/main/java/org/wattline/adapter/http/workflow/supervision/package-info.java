/** Who has which tasks, and handing them over, over HTTP. */
package org.wattline.adapter.http.workflow.supervision;
