/** Process definitions over HTTP: how the business writes, checks, publishes and compares them. */
package org.wattline.adapter.http.workflow.definition;
