/** Versions of the rules of validation over HTTP. */
package org.wattline.adapter.http.metering.ruleset;
