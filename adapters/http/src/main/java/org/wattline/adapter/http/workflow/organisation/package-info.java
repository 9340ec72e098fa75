/** Work that moves, and who was responsible, over HTTP. */
package org.wattline.adapter.http.workflow.organisation;
