/** Files of rules and the company's own editions of them over HTTP. */
package org.wattline.adapter.http.rulebook;
