/** Estimates of corrections, late fees, theft and breach. */
package org.wattline.adapter.http.correction;
