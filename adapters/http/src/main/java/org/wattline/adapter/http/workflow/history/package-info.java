/** Histories of cases over HTTP, and their verification. */
package org.wattline.adapter.http.workflow.history;
