/** Where electricity is used (用电地址) and from what it comes: transformer areas (台区) and feeders (线路). */
package org.wattline.domain.premises;
