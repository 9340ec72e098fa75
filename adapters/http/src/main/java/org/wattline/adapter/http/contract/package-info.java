/** Supply contracts over HTTP. */
package org.wattline.adapter.http.contract;
