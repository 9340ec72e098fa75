/** Credit over HTTP. */
package org.wattline.adapter.http.credit;
