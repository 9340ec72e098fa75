/** Audit rules, runs and findings over HTTP. */
package org.wattline.adapter.http.audit;
