/** Signing in, accounts, positions and units (权限) over HTTP. */
package org.wattline.adapter.http.access;
