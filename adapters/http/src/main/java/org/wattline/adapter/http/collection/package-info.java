/** Collection over HTTP. */
package org.wattline.adapter.http.collection;
