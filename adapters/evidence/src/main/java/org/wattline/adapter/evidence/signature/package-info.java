/** A platform on which contracts are signed electronically, and its simulator. */
package org.wattline.adapter.evidence.signature;
