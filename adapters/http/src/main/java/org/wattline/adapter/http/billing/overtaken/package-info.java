/** Routes of bills whose inputs have changed. */
package org.wattline.adapter.http.billing.overtaken;
