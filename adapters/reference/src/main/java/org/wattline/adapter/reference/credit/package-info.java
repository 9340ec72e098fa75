/** Reference data of credit. */
package org.wattline.adapter.reference.credit;
