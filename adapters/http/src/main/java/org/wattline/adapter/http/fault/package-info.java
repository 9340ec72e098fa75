/** Fault reports over HTTP. */
package org.wattline.adapter.http.fault;
