/** Premises and the network behind them for their users (用电地址, 台区, 线路). */
package org.wattline.application.premises;
