/** Routes that try what a bill would have come to. */
package org.wattline.adapter.http.billing.trial;
