/** Contracts that are signed before supply begins, over HTTP. */
package org.wattline.adapter.http.connection.signing;
