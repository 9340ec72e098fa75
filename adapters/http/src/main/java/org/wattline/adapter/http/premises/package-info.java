/** Premises and transformer areas over HTTP. */
package org.wattline.adapter.http.premises;
