/** Routes that release or issue many bills. */
package org.wattline.adapter.http.billing.bulk;
