/** Routes of what bill runs made. */
package org.wattline.adapter.http.billing.run;
