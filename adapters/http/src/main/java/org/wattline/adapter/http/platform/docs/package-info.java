/** Documentation served by the server itself: the OpenAPI document, a page that shows it, a page for each problem. */
package org.wattline.adapter.http.platform.docs;
