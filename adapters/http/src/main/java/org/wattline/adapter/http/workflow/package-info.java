/** Tasks and processes over HTTP. */
package org.wattline.adapter.http.workflow;
