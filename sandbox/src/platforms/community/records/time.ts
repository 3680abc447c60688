/** SQL of the present moment as the platform writes times: without a zone, Asia/Shanghai. */
export const localTime = `(platform_now() AT TIME ZONE 'Asia/Shanghai')`;
