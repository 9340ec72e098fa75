/**
 * DL/T 645-2007 over TCP (or a serial server that passes bytes through): frames, data items, client. Source: the standard as the dossier's
 * chapter 10 gives it, section 1.
 */
package org.wattline.adapter.meterdata.dlt645;
