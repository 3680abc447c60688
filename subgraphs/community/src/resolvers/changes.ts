/** The fields that change, and take back, the records of an earlier delivery: part of each `@accepts`. */
export const changes = 'correct: "communityCorrect", withdraw: "communityWithdraw"';
