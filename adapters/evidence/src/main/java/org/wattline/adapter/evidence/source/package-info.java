/** Who proves what applicants say: police, face check, register of property, government; and a simulator of all of them. */
package org.wattline.adapter.evidence.source;
