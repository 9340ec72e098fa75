/**
 * DLMS/COSEM (IEC 62056) over TCP: wrapper and HDLC framing, association without or with a password (LLS), GET with blocks and selection, SET and
 * ACTION of the objects that registers, clocks, profiles and disconnectors are. Ciphering (suites 0 … 2) is not spoken: meters that insist on it
 * turn the association down. Sources: the dossier's chapter 10, section 4; the examples that the DLMS User Association published, which are tests;
 * what goes beyond them is generally known practice [K].
 */
package org.wattline.adapter.meterdata.dlms;
