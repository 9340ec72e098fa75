/** The edge that speaks HTTP: one declaration per route feeds server, permission check and OpenAPI. */
package org.wattline.adapter.http.platform;
