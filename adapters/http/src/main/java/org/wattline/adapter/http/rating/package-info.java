/** Lines that explain themselves, and estimates of bills. */
package org.wattline.adapter.http.rating;
