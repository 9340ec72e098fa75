/** Messages and subscriptions over HTTP. */
package org.wattline.adapter.http.notification;
