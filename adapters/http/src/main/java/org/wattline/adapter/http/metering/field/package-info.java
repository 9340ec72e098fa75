/** {@code /v1/field-addresses} and {@code /v1/meter-commands}: meters on site. */
package org.wattline.adapter.http.metering.field;
