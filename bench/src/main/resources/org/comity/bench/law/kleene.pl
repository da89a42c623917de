% Three truths, and comparisons that are unknown when a side is. The clauses of the conditions and the facts follow.
:- style_check(-discontiguous).
:- style_check(-singleton).

k_not(true, false).
k_not(false, true).
k_not(unknown, unknown).

k_and(true, B, B).
k_and(false, _, false).
k_and(unknown, B, R) :- ( B == false -> R = false ; R = unknown ).

k_or(true, _, true).
k_or(false, B, B).
k_or(unknown, B, R) :- ( B == true -> R = true ; R = unknown ).

k_eq(A, B, R) :- ( A == unknown -> R = unknown ; B == unknown -> R = unknown ; A == B -> R = true ; R = false ).
k_ne(A, B, R) :- ( A == unknown -> R = unknown ; B == unknown -> R = unknown ; A == B -> R = false ; R = true ).
k_lt(A, B, R) :- ( A == unknown -> R = unknown ; B == unknown -> R = unknown ; A @< B -> R = true ; R = false ).
k_le(A, B, R) :- ( A == unknown -> R = unknown ; B == unknown -> R = unknown ; A @=< B -> R = true ; R = false ).
k_gt(A, B, R) :- k_lt(B, A, R).
k_ge(A, B, R) :- k_le(B, A, R).

k_in(A, L, R) :- ( A == unknown -> R = unknown ; L == unknown -> R = unknown ; memberchk(A, L) -> R = true ; R = false ).
k_size(L, N) :- ( L == unknown -> N = unknown ; length(L, N) ).
k_days(A, B, N) :-
    (   A == unknown -> N = unknown
    ;   B == unknown -> N = unknown
    ;   parse_time(A, iso_8601, TA), parse_time(B, iso_8601, TB), N is round((TB - TA) / 86400)
    ).

% Goals come from the standard input, one a line, until it ends.
serve :- read(Goal), ( Goal == end_of_file -> halt ; call(Goal), flush_output, serve ).

answers :-
    forall(view(C, S), ( truths(S, C, Rs), atomic_list_concat(Rs, ' ', Line), writeln(Line) )).

measure(Passes) :-
    statistics(cputime, Before),
    forall(between(1, Passes, _), forall(view(C, S), truths(S, C, _))),
    statistics(cputime, After),
    Spent is After - Before,
    format("~9f~n", [Spent]).
