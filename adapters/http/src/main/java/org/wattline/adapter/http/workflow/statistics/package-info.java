/** Figures of cases over HTTP. */
package org.wattline.adapter.http.workflow.statistics;
