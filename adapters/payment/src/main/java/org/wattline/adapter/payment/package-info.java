/** Payment channels over their own protocols, and simulators that speak them. */
package org.wattline.adapter.payment;
