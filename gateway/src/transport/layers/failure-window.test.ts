import { FailureWindow } from './failure-window';

describe('a window of failures', () => {
  it('says nothing before there are enough calls', () => {
    const window = new FailureWindow(1_000);
    window.add(true, 0);
    expect(window.failureShare(2, 0)).toBe(0);
    window.add(false, 0);
    expect(window.failureShare(2, 0)).toBe(0.5);
  });

  it('forgets what is older than itself, slot by slot', () => {
    const window = new FailureWindow(1_000);
    window.add(true, 50);
    window.add(false, 550);
    expect(window.failureShare(1, 950)).toBe(0.5);
    expect(window.failureShare(1, 1_050)).toBe(0);
    expect(window.failureShare(1, 9_000)).toBe(0);
    window.add(true, 9_000);
    expect(window.failureShare(1, 9_000)).toBe(1);
  });

  it('is empty after it was cleared', () => {
    const window = new FailureWindow(1_000);
    window.add(true, 0);
    window.clear();
    expect(window.failureShare(1, 0)).toBe(0);
  });
});
