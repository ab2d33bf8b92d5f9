// Only improves: every page says and does all it has to without this.
(() => {
  'use strict';
  const charts = document.currentScript.dataset.charts;

  // A form that came back with errors tells them first.
  const focusErrors = () => document.getElementById('errors')?.focus();

  const money = (yuan, decimals) =>
    (yuan < 0 ? '-¥' : '¥') + Math.abs(yuan).toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  // The name of a step, without what is said of it; its words may stand in several parts.
  const nameOf = (head) =>
    [...head.childNodes].filter((part) => !part.classList?.contains('hint')).map((part) => part.textContent).join('').trim();

  const amounts = (figure) =>
    [...figure.querySelectorAll('tbody tr')].map((row) => ({
      text: nameOf(row.querySelector('th')),
      amount: Number(row.dataset.amount),
      left: Number(row.dataset.left),
      isTotal: row.classList.contains('total'),
    }));

  const draw = (figure) => {
    const steps = amounts(figure);
    const box = document.createElement('div');
    box.className = 'chart no-print';
    box.setAttribute('aria-hidden', 'true'); // the table says the same, and better
    figure.prepend(box);
    const chart = window.echarts.init(box, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: steps.map((step) => step.text), axisLabel: { interval: 0, width: 110, overflow: 'break', color: '#182433' } },
      yAxis: { type: 'value', axisLabel: { color: '#182433', formatter: (yuan) => money(yuan, 0) } },
      series: [
        { type: 'bar', stack: 'all', silent: true, itemStyle: { color: 'transparent' }, data: steps.map((step) => (step.isTotal ? 0 : Math.min(step.left, step.left - step.amount))) },
        {
          type: 'bar',
          stack: 'all',
          silent: true,
          label: { show: true, position: 'top', color: '#182433', formatter: (point) => money(steps[point.dataIndex].amount, 2) },
          data: steps.map((step) => ({ value: Math.abs(step.amount), itemStyle: { color: step.isTotal ? '#123a5d' : '#2f8f5b' } })),
        },
      ],
    });
    window.addEventListener('resize', () => chart.resize());
  };

  // The library is large: it is fetched only where there is something to draw and room for it.
  const drawAll = () => {
    const figures = [...document.querySelectorAll('[data-waterfall]')].filter((figure) => figure.clientWidth > 640);
    if (figures.length === 0) return;
    const script = document.createElement('script');
    script.src = charts;
    script.onload = () => figures.forEach(draw);
    document.head.append(script);
  };

  focusErrors();
  drawAll();
})();
