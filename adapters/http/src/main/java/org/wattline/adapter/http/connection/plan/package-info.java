/** Supply plans. */
package org.wattline.adapter.http.connection.plan;
