/** Consents, evidence, documents used again and ratings of applications over HTTP. */
package org.wattline.adapter.http.connection.evidence;
