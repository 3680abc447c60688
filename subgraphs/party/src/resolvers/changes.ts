/** The fields that change, and take back, the applications of an earlier delivery: part of each `@accepts`. */
export const changes = 'correct: "partyCorrect", withdraw: "partyWithdraw"';
