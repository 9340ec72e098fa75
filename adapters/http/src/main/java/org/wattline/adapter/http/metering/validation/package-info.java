/** Routes of validation, estimation and editing. */
package org.wattline.adapter.http.metering.validation;
