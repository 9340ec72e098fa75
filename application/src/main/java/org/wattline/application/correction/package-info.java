/** Estimates of corrections, theft and breach, by the policies and prices in force. */
package org.wattline.application.correction;
