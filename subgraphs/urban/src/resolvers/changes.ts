/** The fields that change, and take back, the case of an earlier delivery: part of each `@accepts`. */
export const changes = 'correct: "urbanCorrect", withdraw: "urbanWithdraw"';
