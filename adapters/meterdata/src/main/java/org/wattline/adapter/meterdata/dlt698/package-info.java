/**
 * DL/T 698.45 over TCP: the link frame with its two checksums, GET and ACTION in the clear. What a meter's security module (ESAM) asks for is not
 * spoken: meters that insist on it deny. Source: the standard as the dossier's chapter 10 gives it, section 2; attributes and methods beyond
 * its table are generally known practice [K].
 */
package org.wattline.adapter.meterdata.dlt698;
