/** Bills over HTTP. */
package org.wattline.adapter.http.billing;
