/**
 * The 3,000 most common passwords of at least 8 characters, each as the first 6 bytes of its SHA-256 in base64url: many of the
 * words are not for everybody to read. Made from the frequency list of passwords in zxcvbn 4.4.2 (npm; MIT licence, copyright
 * Dan Wheeler and Dropbox, Inc.); nothing else of it is used.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';

/** Throws: invalid-input (details `reason`: `common-password`) for one of those that are tried first, in any case of letters. */
export function refuseCommonPassword(password: string): void {
  if (!isCommonPassword(password)) return;
  throw new AppError('invalid-input', 'Many people use this password, so that it is tried first', {
    details: { reason: 'common-password' },
  });
}

function isCommonPassword(password: string): boolean {
  const digest = createHash('sha256').update(password.normalize('NFKC').toLowerCase()).digest();
  return listed().has(digest.subarray(0, 6).toString('base64url'));
}

let known: ReadonlySet<string> | undefined;

/** Read when it is first asked for. */
function listed(): ReadonlySet<string> {
  return (known ??= new Set(hashes.trim().split(/\s+/)));
}

const hashes = `
-3w8_Okx -415PFfI -4VYN9Fl -F21gkdj -FurLT0y -GHDHoF9 -GV7xl8f -L_3FWt5 -PX1uuQ7 -R260K9P -RpBMhL3 -SvyEvTy -THDCPxb
-V5n9FPm -V_J0lUx -Vm-D-Yo -VzJo0Ms -WkkjWIb -_p_N_Sm -aa4rXlC -c3gvqyC -cm5SjXG -d8NpNY5 -dLBBq8o -dU3HN-h -fZkJ9pc
-gtYaJTo -hXPtG3q -k1evzpI -kN-NVsU -lQs8hcd -mt-fMVu -nrZtu7_ -o-aIoie -oixzR6V -scYhk03 -sgHhRaO -svSeCny -xEaNR39
-xK7blgC -yoC5KEQ -zMl5cix -zStSsLz -zjq2pME 0-HbSD9r 00EVthrL 01okfgdJ 039I2AQR 04gpVZ3e 06ZQ90cB 07Ad_2Yx 07sMonef
080XUUkX 08tD55ji 09N-3WHV 0B0FOI1a 0BGIXYih 0CcqxCNq 0EA9Wk-S 0EhGGpFh 0GaQ-TQf 0ILQlkPA 0JzauU3c 0Mg8onVZ 0R85YXJv
0U73Rb3X 0UpzEL31 0UsSfAzp 0Y-FaW1E 0Yz81p6- 0aowXAn1 0b4HYYzn 0d5QE3o6 0dH2sQGC 0f4LPJBW 0gWvsub3 0kJZvhNA 0kYoXCmH
0nEpi9KH 0nGN92Mz 0o774ztI 0pmSf96i 0rgMsWn6 0rhQ38gI 0tjgVp4x 0tr6Lm69 0vEp3TBt 0vFXyEZb 0w7T2Xjb 0wcu9nXO 0wvWgG61
0yK6GlBh 103tP5_Z 113xGtpV 15mHBRol 15wTs_fn 17rq2n6E 186SFRT3 18Pc7dGw 18VjC33Z 19h6Av3o 1BVe-IG1 1BcwGRCX 1By_I9UJ
1CDw-UiQ 1CQn8UlM 1Cb4Ol3A 1F7Dsrx- 1GG5ZwzA 1IvEUtwr 1LvuV3RT 1MNjAl-5 1Mf02OT1 1N8uwlPc 1NnKGGKw 1QztQ1NZ 1R3S5xDO
1RMPgnej 1RaUyqKc 1RgB5IhR 1U6MDp9T 1VkgWgpR 1WEga0Zq 1Y1zbHqW 1Y2kHg9V 1Y4BgvUl 1YMZfXC4 1Y_I2vAO 1ZVlRNsK 1ZiQ4L8Q
1_TTzO56 1bQDIBwr 1bZGkGY_ 1eNIGYQc 1jS_fAFG 1lPqLNRt 1niManhy 1qOJFnjg 1qeOcCQS 1ttndtLG 1uz7sTFe 1vEuTiy0 1w_x-vm7
1wiM00R1 1xX2DB-Q 2-P4HWDa 214Y-umo 21y9Rl18 24mhXKcs 25bqgkAo 26tyUUsy 29QjyfGv 29zwG_Us 2BvFmn9I 2CCHpih7 2Ehn2w7u
2FSo2X7C 2FYYbk3n 2G7shdfI 2GW2W9s7 2IddcsOa 2JNg7wLm 2KBqcPtM 2Kr8S4R8 2MSG81MA 2Msi2M-U 2NEbAohE 2NO9i52a 2PAcWSnZ
2POHB4rr 2PxX1Q7q 2QGopDe3 2QcMGsKR 2RgldCeQ 2ST9nKJ6 2SxLy4v3 2T_DxK3h 2TwJCizt 2YyGY_zr 2_09KV2P 2_9DRgcb 2b4ngOdo
2cwXyi-Z 2dZ6OIXo 2eNv8gVd 2gOyRMlm 2hVK_YxO 2iNgA2gI 2l2ISIQP 2lBTr-ru 2lUR0rqo 2ozHkJBV 2qrW5WBO 2rLCU9Mg 2sluqhWZ
2t-dXu-3 2tCuKpCv 2vfC9S-U 2xOSlctV 3-ccDNTa 307004RQ 31EyqgRO 31a6oox9 32Oh2SGf 36igXdCS 36pJIug4 376CAxbJ 37ZmK_ev
38ZNMQ3A 391aDD5w 39De4z8I 39_Ky-Nw 3ADJA4Ur 3AuDAmI0 3DkaNRTf 3E1Tule7 3EK3dquw 3N8SUegR 3QSR_nJl 3RWMIVOI 3SkDFGxk
3TPJtrw6 3TaMx7v7 3VgwZUyJ 3VoTeIyA 3WxYKN3G 3YMkBOju 3_xQSqVT 3bIFXxDF 3daFPFI6 3ebol0tG 3g3oKsaj 3g58Xw0u 3gNpk60O
3geZ3KpM 3iRPqnh9 3igCAHm7 3kA32D9T 3ljqND9F 3loa30_t 3mJ4q57R 3mZwvZbM 3mieBVJl 3oJMlWxa 3oR3Ur9Q 3uuAUdIp 3xbyizNb
4-MWSyuM 4-k7YL1y 40YNXwM5 429xERTy 42mnthzm 44hZa9Mu 46qw03EK 4Be5SIWR 4CUW6Lc0 4D_xkNFd 4GQG0XTV 4HGYugUK 4IH_7cdV
4J5mv3JH 4JRGEUWv 4KMuXPcJ 4MQAsJhK 4Q8fzPnO 4RGh732q 4Rd5svAa 4S3IzMFR 4SO-KI9r 4V0SkkwO 4Xrk0IGd 4ZRFnehU 4_B_t_-n
4bYVryas 4c9q72Jg 4e0_Gsie 4fihtxgT 4i8xuCeb 4m8-htH4 4n6bjNtt 4nFe4A-K 4nPbIdGe 4pbFYCj5 4rxRIkDk 4spq7FJV 4vIM0lDV
4xr_Yfqu 4yEm7HPj 4yhOwAT2 4yrDHoTp 4ysKn_q_ 5-gyCwSn 5138ReaW 51Om08Dp 53Ejlt2f 56OoK1wz 57wvlzr7 58tbVfG7 5ABeLBV4
5AUqTwpe 5AVm9gdc 5C2X-fUH 5EINk8D4 5GGql0FX 5GZaTmQS 5H3A7g2w 5IRDkp9X 5JA0z0vJ 5JhCPWiR 5K2Tyges 5L62qtA6 5LjRFUi8
5MrPEcrY 5NULoJg- 5NcC010V 5QKewwGY 5SY65-mM 5TptnbPR 5UIYwpu0 5Wa-Iolr 5ZrmeJd1 5c0SQ-Dp 5c4lbNwk 5dzT-Apa 5eqPdDD-
5foY2M1o 5fqURTqS 5gYAYWhq 5hreefaF 5kdwilIG 5kf_5hM2 5lRmbu5r 5mCMCEeS 5mzNyK_w 5pfFETzl 5q4zVgib 5qe0hdo8 5tqZq-rJ
5tsI-Wo2 5vRYB0Zo 5wqKuMJ7 60PZ58WT 60nqhmlv 650Gbwfp 66I0Y0a8 66dZ6QR0 67P7P6BV 69s3Xyfz 6ADp9lYk 6EAh8TTG 6JCrdWs6
6JPUs0NV 6KTTOCiL 6Pvv6FrB 6QgMxYQL 6RjfP1M5 6RqbqGWu 6SNv_Ujh 6Tb6c8bj 6UtU0c4n 6WBadACW 6X5nlckl 6ZWoOtFY 6_SdzYNv
6bXzLahZ 6c7nGrky 6cNL6P3A 6dnQ9hjg 6gEWpv20 6ggDw2Qo 6hWWChHR 6hu8YU4- 6kG8_86q 6lVYVqK_ 6lb_91o2 6ns_DOBh 6oCgEKQx
6oQfu7Cf 6opxvJZu 6qGRo2tD 6r-raoGi 6rwcOFvg 6to-mrRx 6uXX1Bj6 6ubXfibV 6wjfNOFY 6xHk5fpQ 6xeY0vfE 6xrBYV-e 70UwU0IF
710E32sb 71EwYhTZ 73l8gRjw 75K3eLr- 75TUkrtI 79brS4GS 7AIgBD4I 7AQuUs8- 7B6D_Ae2 7CfF3LGr 7D6qx7Hv 7EQ2Oc6b 7EqFSciG
7FrO-kTP 7GkR9FH8 7L-yOkTd 7LBwXIND 7MlJBXJO 7Q5miJQc 7QaP4Uvd 7RkJd4H1 7Tx7yW_t 7Ut_e0O6 7Vui6m22 7W5EpCzJ 7XDlephp
7XKm-YCA 7Xf8AgHN 7YLSU8qW 7Yub4ghC 7c0jXY7- 7dj0pnNz 7hDXat1D 7nmXbJOA 7thuaOoA 7tp8BxSw 7u6nkSn3 7uXLZgGA 7uZPGEu7
7vE5TuO4 7wDwRY6g 7wdvkBlp 7yJmqlcw 804lMAAR 80KpNZML 814fOrFq 82LSP5CU 82uOQeSL 83SVQH4C 84pQdueT 87ptGOzN 8ERr-gj8
8EzZuwa1 8HEn6coz 8I9Eil56 8IH3uNQx 8LE5JCtJ 8Lg0nbjf 8MPNb8Sy 8NE1GuAY 8OLnUHkR 8QbiRuza 8TpyzgEI 8WX8stKh 8_bHAxGZ
8_o3JBMQ 8amsOs3E 8bILM2lM 8bPjYGgG 8c0_eA3P 8c0pmlPF 8ff6SLYy 8grWB82R 8gu1wRfh 8hrf0ZmD 8i2nl1fb 8lm5Wkxe 8n-RoYGw
8nQ8sz6x 8nXJNpLw 8rrJJ1eI 8u1IhuIP 8wR0CciV 8x8X5JTN 8yTj_6ya 9-V5K5-J 91SykVN3 93WC6zRr 94mSyv02 95RhML3z 95ZsTLWw
97zS1ONy 9ACivx9a 9AX5XC9B 9AYWv69M 9AtTDjSi 9Bhlw-dH 9BsM2vF_ 9F1zVzeR 9FSj32ak 9G0uBph8 9GkF5xk1 9GmaIOCK 9Hg8fQCx
9IkC4Jj9 9Kb4vdlr 9LR7D1Jb 9MFKEEBb 9OmUcwCo 9PPIobzA 9RU9Rn2o 9YUeLtvF 9YfU1YZg 9YhbWScy 9ZM1xggl 9a0-WAJ0 9cX_8Dzf
9d7IcLax 9dpGxnJN 9fezecLF 9ffH3lqR 9g-k8pwD 9hA2JOW9 9hG-q0ZD 9iMrF-cV 9jO3Mx4P 9jgqlrXW 9k3JK4hp 9modhEJU 9nQnvyg_
9o4-zac5 9p-TsFnP 9pj4DqMu 9pl5UKSR 9qg6MXlF 9rS85DQm 9s_iibv6 9tPHBqi0 9tvT113u 9u6U7LAU 9vWjlpkc 9wVJOOTu 9yN5Kc3i
9yoIVrTg A0kTkhQ7 A2XKwUG2 A2iIIKAw A3XmDHLH A4W9cbwX A7L8RRSo A98uX6a6 A99L5olj A9svqcy8 AASLpdc3 AAxfzZd_ AClSVwms
AD7hzxxB AFTyGLmF AI3VUMIV AIkOkSLO AJ26flQE AL3bNqYv ALj54imo AMlwyP2j AOBkixYb AOQH5dfN AQRTUI11 AQvfeaoK ASL3iCN2
ATmsb6H7 AV6zRV85 AXg-dPAM AYjqpDKz AYzD6LTD AbbEdRCs Ac-fVqMA AdSCuPHb Adtxq4BI Afbenuus AgDwMxXW AgveBsFQ AiRr9dTh
AjF69QQN AlCvgpTS Amxvm_lB ApdVQVrc AshVvPAs AtMvKKiB AyzBH-el Az2O3RVt AzBjiDdt AzkTgqFe B1pCGgH- B2EZsv3Z B4LLUUAp
B6CjvReD B6qJlUao BCYsW7aT BC_oxPlv BFur3NIR BJGchCoT BKXLJghY BNUr-4zo BOcwKWFp BOd7-Plc BPZtFvNS BRUUsI6b BS2Z6o8x
BUezYo6n BVEU235s BVSl3wLu BWI7XtdO BWg5rJq0 BWpBuEi0 BX98sb4E BXSwI7IZ BXugPWxE BZRCiSSQ BZoAGSWS B_8cpXXg B_kXQAtt
BaZCIVqf BcCKhHDz BcY9U95O BfQRmxGf BfvrEFeq Bg8t1ub7 Bi-qFxyX BjBmjXWK BkpDgytP BkvSOW-8 Bl7DhMwp Blli2r94 BpJqUgPv
BqHYv3_C BqeSj1Iy BrTqswkt Bt2zezci BuVbYzSB BvodNGAF BxUTkJ41 BzB3hANf C0eNDqdt C2vs27n3 C6849doU C75crrGn C8B0QdaV
C9iy4Zkx CBrKbMYz CCFwxqAT CDNU9kwZ CEIooW1r CEg3eEHR CHdRg7Ds CLSFwpIc CLXEFVgN CNIQ5beJ COvcBJWK CP68YBfh CRE2Wmit
CRNkAlrI CS1eIL95 CU2s-kri CUDQEt7e CWoC3gmT CWzbdbDB CYJfs-xD CZG8xCkP CaTPf90S CbYy25Rv CbbSGXsu CcWH-ygs CceHVvZj
CfunlD4i Cg7Lt6bq CgXXsnzH ChIxkCDU Cj8TxnOv CjZOVv1_ CkKwDNyl Cm1ZOa9A Cmcki5rg CnYkhzP0 CoE_W9Y0 CuL2xwbP CxTVAaWU
CxXMtpSt CyKYRAhF CyTDW026 D-kRWiy- D0fdh83o D0iGg0Jh D2ihwog1 D2pbsZm9 D2u2rnOU D33k2sV_ D6t5rots D75vLZUq DAjA0iOv
DCTzx_11 DD0S_ZOe DES-n3lI DGV3FuqI DHk2Rmwj DHmcez43 DJV-nwmi DJbLS-8f DKWCcPh0 DRcJzJyO DSYxekeO DSpHTviA DURuUrXI
DUiJMyFd DVOoXh84 DYJmWbtp DYjue7HX DZqEdPQo D_5aU_Gz D_NSr925 D_ZAk-Wb D_n5SPgM Da5Nhe8i DaC5Q_Mi DgUyysJ_ DgY3oEBX
Dh1ZMhp- Djc0RngJ DkNlCxSO DkgeJmfD Dl1llI5w DrDp_ert Ds8APvxy Ds_f6Ksv Dtvf-sG3 Dwa1IUya DwaMT6UO DxQIkxOy DxQagsUU
DzloOFMi E-rtxSNG E01XpoYa E1D4TW1j E220wqft E5_I-kdB E6W-eag0 E6XCAuMg E6phJ-97 E7oZ6kVg E8Tx62HT E8w1jGBB E9JJ8stB
ED8iKMYn EErs1hH5 EFJg6lwZ ERSNj2rU ERVs0iSl EULDdzON EXYEEGxR EXh8DQXp Eb5E93xV Eb_Udrxd Ebm4Qeld Ec6BiaR9 EdkCMBrC
Edwt-TSv EiRHeeJs EkUawKWY En7mJcOA EndTSM74 Eo_6VMMe Ep22lQRb EpRPIjM8 Eq1KPvM5 EsgxpnJ0 EshzcNG1 EtRxON4M EtTm_Ecf
EuA6MkH0 EuJ_4KCz EwVIWnEm EwwNpdhA F12TJFJd F188T93b F2weaYtS F3NMI8Lj F3vIwsvJ F6eeeDM6 F7_JR2vA FCcr02HJ FDcFstr0
FEFSflnT FEQ6XPdr FI3oBKOT FKQFNM5F FNRWipgd FPMd2Wqo FPj0u4wO FQ8OkdRm FRF9by41 FS3zf_1S FSPp0X7a FTurqh6f FVfeNfaf
FWcXjWdW FX_FUSGr F_gHVGRN FdfBqg0b FeKw08M4 Fea7DFBb FjDST9Pb Fk5wims2 FkxORqE3 Fm9_BR3p FmA4Le8e Fo5L4YFs FqC00iBf
FqDusHkb FvDpz28- FvUM8FYw FveKfWMX FwTi7mQj FxqscsBP Fy1dpRWz G0Ahta1i G1-CElyO G27ey4Lb G5JHbJHl G60B5uPE G6SWrZkl
G9j3YCJm GEMbwAU1 GEhloUbB GIP3xEeU GLZZAo8M GMMT43q8 GMsHHuxt GMxPCmYk GQaxsUwZ GQljVThW GXkXNvBy GYMAH7JI Ga44t02U
GaUXpSWO GaY46rOH Gag9yLtP Gg_el9ps Gi0-PiJr GiIgrbpt GjMO_aBN Gk3Xi7fr GolhSnrk Gouz0bDN GqBGAuby GqNVine2 Gu24Q-rp
Gv16kMEp Gv2olzen GvKTqIgW GvoLJFcr GyTgwX6V Gz21j9z5 H1F5RN5C H1wW9qjx H2UHdli0 H4wXl4nZ H6eU-mtM H7VlxRQ1 H98-1bs7
H9OOzYE2 H9YgLJuz HAnl15A1 HB1Qx7BJ HBNSYC6Z HBiKbXan HBshHyc9 HE8fXcpc HEQ8q7nb HEX2x6vI HEZzOclg HF2D2q6N HGMkI_An
HGmdBtlm HHg5_Tkg HIFgDLpr HIgWseHJ HIi1JGAZ HJ-O7F7s HKw6esGs HLqZenJe HOOorWvx HP0O_8QM HPGKJDwl HSVrXSC9 HUWtrEYW
HUtByduR HVM8Zyv6 HVQyEmXT HVjWBmtn HaBnK9Ny HbAEa4sZ HbVUKjAs HbhrSecN HdeL3udW Hdkwjfcu Hf6hzI_e HfdNipHf HgB60BC6
HgS9QpVk Hh5XgbsS Hh9TQRki HjCxSoAB Hk9SqVnw HlytWW8Z HmcDe8Xp HmmUZgwf HqY_ocnB Hq_oJoYP HrsGi97X Hu_3oH8- HuaGs1l9
Hv3cbs52 HyCtFyES I-uR3Bzo I2jPV15w I78NJEpM I7XtKaHo I8uwbQoJ I9Z6xG5q IDtwta6I IFBM392q IIz_E8CD IJZINoKs ILBKTwGL
ILcT0OuA IMnzPZdE INGhQVhu IOgpHZyY IQLvXqir IQOu9Glv IS1KPUHn ISP2zam4 IUK4ElAx IUSlb3co IY03PCh1 IYuBt4tZ I_UyBm6j
IbpTBaOG IcasoNtt IduzbrnN IeNjr9AX Ihd7byr6 Ihs3_NtS Ii-ZR5JL Ij6glcFg Ik7GfIlH Inuw7Iat IoWHf77E ItM-hKT7 Iu27I61I
IuooLs-l IvOrvO6k IwQXa6eE IyhRwwcs J-7Pl_MN J-IHZT-8 J0LEA5TA J0xr4STP J1G2b9Xe J1QibMl2 J1T9QIgG J564jKqD J6luOLDR
J8xplPwc J9CwkxwA JAJDCMeW JAb0blBs JAvlGPq9 JBP7Nwmw JDqwNeLL JEDUxmbq JFvJfsjZ JHn4D2R8 JMI69SHH JMc3Qp4D JMrPNw4w
JODwrg7X JOtNoJIF JPNE6i4P JVZ1LZgS JY-oSrql JY8mTiyj JYPtEagk JZAW-jDD J_6BlMAJ JaykrS1G Jbd9JLZx JgPES1Uo Jhi-Xaiu
JleFaaKQ JsRr-U_I JsmOw7Rr Jx5W2U3Y JxE3FOCq K-CPdoSJ K-Qj_9CI K0pZ_sPn K3hHt7cF K6SoQKFP KB2SYkGI KBELL1TL KCdLOzNa
KDElNr8G KE__O9JU KGfzBmYf KHgKPNJC KIejLgJl KKh1mrap KKr4FanS KKtPia19 KLB8epE- KLOLFUgo KL__Rfbh KLt6zNHJ KMnPTAM_
KO55PA9y KPARbvQr KPYVUVBR KQpjg-82 KRlubMA2 KT3g5qxP KTPnpnBu KUOlZ7wF KV-lKyQr KWj2C0xo KX74hcLw KXR0SYLw KXm5ihBA
KY7C10gL KYNQsUQo KZKivK2F K_EJWicS KaADX-6j KaIhxpgK KarozuZb Kc2YEXft KdIGECvs KdUpxrbw Ke3cajhj Kg5YR2_S Kgl4OxxH
Khrw_LKA KiMtHegh KiSHkXcj KjpqNPNp Km-SmOND KmBgteIa KnhOAUIR Ktuakm8i KvWpooWE KyCCxbbN KyIZcFFB KyUL9aGM L-6VWM2c
L-77n9Dx L0KfyEbM L3LuiYXO L46WgwxR L4gVgQCY L6QmNTWz L92ZXEgA LCCXDHYW LD1AOBRY LDSki50z LEd54o7J LGRRp7-c LHtx0WGF
LKw5wiN5 LL4TlyxA LLTCrFd5 LQx_c1QN LSItBdI5 LSyF9olL LTMFBzGK LUeVtaSw LWN_XmSA LWnaxQiM LYyRHtRW LdKHvDqE Lje_S9kU
LlFnKFiD LlQeAGiJ LmLI1gLO Lnr36aQF Lo2zrOtL LoRK1lHG Lojmts0O Lpl0tU88 Lr2jl1Zy Ls7IQUqV LwDHDV-p Lwh1JJzy LzPF5NFz
M-DbhJUf M22-C6n7 M2ZlsFHb M3CTe_7r M3b6VN0M M4pRjc4T M5Yr-Fwm M6AKDHa2 M7G7Jmjm M8XruwHW M8YfDMVB M8vyvBm2 MAkIudOB
MAyy16Un MC6s9xY5 MC7CG53p MDkklolt MEb3Uc3G MEmh-DJ- MH3HbP07 MHA0_yYc MIoXPuZ2 MKmJr8gs MM3Wcx7U MMKT8m-G MMzgFHJz
MNDgNeSs MR72Q-na MRPJ5F_w MSQzwoNJ MTCUSdYv MTweyio5 MUZv2Jnh MVfTd7b5 MYkaOQgc M_EKTR9k MaLVKCaD MbOZzIna McyWUPPd
MfelDxTt MfsCDfa7 MgHpoFly MkMA3LTF MlC0pv12 MmQRr3dd Mng87zC8 Mru0lJ_x MtCDAG9S MundENXV Mw_FEo30 MyFfPiXU MyOU6cVa
N-gBkfae N-gGiuLE N1W0F7D5 N1a1-rQi N2PnLXS0 N2gFkg5V N3l5EPR3 N4JlOGVT N4ZIi2-O N5gZ0XMq N6R1yYGM N6k5MG22 NDYlG9_T
NEgjhEOX NEl_4A64 NGxMmgyi NIHZXyYy NJ2Uh_pl NJ2_WofL NLjTgNSB NPeSaBkB NTJiYNdy NTkPVFPo NUOeQKDc NUgrz1aF NVVQJQsS
NVVujnbA NWBPAQaU NX6hNDO5 Na8l9aX9 NbraRxGg NcC7vOsV NfgsBNbU NfkVZqaH NjFCi63z Njh-EDSu Nk9fBUVh Nkmp3QaS NnTPc6jH
NncTjPHq Nort72Hr NpgmmeLy Nq5wSTa3 NqK-rz_v NqoVqI56 Nrd3LQ1i Ntg-1DYl NuPPRl8C Nu_WWRha Nxuh28jM O1iYe9qd O3hYsJKr
O4DTj3aG O5ArbtnS O5whRMz6 O79cnWoj O9wehvKw OA-XcdLf OBh7leEE OEvjR0Sp OG7yL_Hc OH4QjKRC OJ1GOJob OJVk-RWs OKabKTGj
OLukIYTJ OMrN02ZA OP1Ats71 OTdmqIw5 OUpc71ph OV8pEHMc OVIG8LTb OXJVJ1Y0 O_eraJ5q OaOdG_q1 OadZXFnl ObIz_YOy OcarIf6B
Oe6BRPBJ Oecmncyq Ofg90xNz OgIlBjvq OhINwVib OiwWQgjh Ok5zqpUW OkMBcNM7 OkPbqfFR OkVz7uFR Ol2Xl8a5 OldFoF-H Om4p58jU
OnRILQ0W OnkpMq8o Opvowwiq Ou_R3zYk OvYj7XpH OwP7JKCb Ow_g00Lp OzMb4q_U P3_g-2ix P3lj5Peo P3yC1iHk P4N1806c P5phvsNi
P5z9UZjc P9E9qMjj PA9M4s48 PApXm70a PClaFLV2 PD77-4B- PDMxAtUf PE75Zvco PFL3AEqU PGROupqT PGTQLnXa PHC3UGYv PJ-iHVXQ
PJ1BH2e7 PJ_az2IF PMKWYbWM PN4oQDXv PPLPGi7e PPcyU2eI PQATbCcE PQEekvfi PRIXhHOL PS-jD8dn PUFOpZKK PZzbKRVA P_ageP_G
PaT0HBOH Pb_JgNxx PcQ9u84R PhKXrLif Pi3esXLy Pi8qmD8y Pj1qKDUS PkxxkqHv PnlDSO01 Pns6GfsS PoGSz6F9 Pp8Lqf6g Prq59et-
PrqCDn5s Pu8M0Ub2 Px08QBeN PxMplcCo PxPEzJm4 PzNxx1nN Q0b_kvW1 Q6nwDQAU QBM8VM1y QC7tEU8K QCaW-7rG QD9FoJZm QDJFAUC-
QDpsVWuX QEg1k6Ez QEk2Qudo QF3HVlZY QFl1wwhL QH7okpHR QHNwMFxo QKE7dI7M QLG7tURf QLR4POXB QLZkKyeA QLuznm5o QORA4ikH
QPWYzHZV QUlffbbz QV7MgtOn QVD60jXD QVta89kg Q_95LXn3 QaL5FI0J QeMC2vCf QeOgSTCf Qg4I-sDP QgryRe9O QidpYiYZ QjSMpXDk
QjarPUH0 Qjr41-jW QoVC5g2w QrkQtK8w QsEIWL6Q Qw-8xUZW QwMVCjaL Qwpo2YMJ QxCISmFI R-8gIHSJ R-G6Zpow R25C8RUq R2AoP7NZ
R2UH07CL R2l4sByJ R3xTry8- R4H-SupP R4ZUHcRb R4uMhbJG R5VEiVL- R5okbFHa R9IGWkVQ RAh2FHOi RET1pPpC RGklzold RI1nMe6Y
RJ9-mIT4 RJsj8R-P RKIUtLTC RLPFAD2T RNobioGJ RQXlABq1 RUGXuomS RVeUmnpd RabDyG86 Raj2r0Ej Ral6EQSN RatblZGl RcTEkr4e
Rd2tsmZt RdCyJmE7 Rejz2UfP Rh16G0zW RirsLKiI RnQwkJH6 RoW6OqTg RqKBzTVJ Rs_SqrKd RsdZ6HGT Rtp58Bn9 RuF7pU7s Rvq9VjUD
RwkEjLZ2 Rx2UEBPU RzANMvau S-BFz2hb S-HUu6bL S2PDRecG S481OInZ S78KaJpw S8PNUYU8 S8WX8U-y SBZsfBke SDRTN4Fb SEx4cgMa
SLU3JYXm SMWh0hf- SNKlu89C SNwTA2XG SPPkg8oU SRN-cUgQ SYRTBCXt SYlGrpF4 SZPWh9EY SZPu4D4x S_vffr7i SaMxq2pN Sf-gWXUG
Sf8D8qSm SgekMQA0 SjSEs78v SkUm4hyo SloMU7P9 SnbWp5iQ Spc__kn5 SrEzXIyM SrbP-sO3 SrnzmOdn St_5TrPR Sx9vUwl1 SzKKVZdm
T3Mp1C-w T58QswTP T5Tj4dj5 T5aE1Leh T7XKO5gP T7sZKdTg T8UKJO_v T9B8Fz97 T9FIOCHh TAxuA2XH TBI1KoE4 TBubs0Bf TJNbLZO6
TJzoBTUD TKn1cZuZ TL46zrNa TMeks0HY TPeNB9AX TR3CuuzE TRGBiuzm TRh63QCK TTkZgtDI TU6oauD1 TU8mNpFx TUuMJ1zq TZC-OHK0
TbsUbm4I Tc8yskn4 Tcqw2CzL TcuC7DtP TdP2ZuTQ TdTzg1UF Te0zatfT ThgSPg8G ThqhPIzZ TiKV3ZKe TiVNUjKJ Tj_9qMT- TkxW5KFf
To8TZb-h TpOUymW- TqVSCMTp TszcajBi TvWt1UuH TxmO6hbn TzJn0xaB U09SnNe2 U0kfS1Nv U728VNQu U797WjUe U7hJ7GTM U9QyL-SX
U9RTsMCL UAdRolZQ UB1ay0rM UDDFvQAt UGdHnt4I UHDgihhZ UIRwRD3E UJTcrWGs UJheFjmS UKiqVSMk ULL_UETy ULWd4WIg ULzNsSnw
UM03zJ-J UM1XppDK UN12oeNN UN70sdms UOrtRJG9 UQBbS_P2 USmkpixm UUat4vPP UYNWT3zA UY_l9cHq UYgoE4ua UZB298Ts UaOtsFAS
Ucv0V5y- UeTmUAM0 UgIz2zey Ugvro4Uu UgzDO-Zv UhEqHLw9 UiY01f1Z UjLhIyU3 UjqhjsuJ UkIhZuno UluR9XgR Um-YFv_O UmmKuPds
Uo03tLum Uu89jZBz UwxxSctn Uxr9lmOq UzNqZ2xk V-6JLp8M V3ABH_ZX V4HsqA7h V7RyaQdh V8p2edau VCWlZYPQ VDOLVgAU VF8HApXS
VIPV35sk VIYrTDxq VJ2FUc4L VLJzGbEv VLLremfo VNwLVJIW VRXXDnYV VW-ctJiT VW5gCdo- VYkDflN1 V_FdcbDj V_JWz_H9 V_rIVy7q
Vb4H92gv VbSKEQPB VcGFBFJe VdFhocUD VeBSNJp2 Vea4OEHz VgBxX0K_ VgXYDagx VhhF0-ry Vhiso5F3 Vil9vD2m Vn6qo_Ks VnayMPEb
VpZeKhqZ VqfSM5bX Vrfcu4fd VrjDUwFV W-CIi74g W0I4nvhB W4hMb7IA W4kHF3U1 W5AHGuom W6Ge6gqK W7ZbsmNV W8Aysu2F W8uA0Ggd
W9ZQLM83 W9nce3Vq WBV1X8bv WDmQvqmn WEA4tehC WGoXG6BO WI08_zEW WI7ma0kZ WKSoeQrZ WMlyL9P5 WMve0PCB WPh-Jl2X WPlmqabz
WQYF6_fn WQasNhoT WRLVWQzu WSOOD8Qi WTtN60Nr WUsRWdat WV6F70Be WVSZ-Iuw WWBx5plp WXWF6CcY WZRdol0l WZpEEOKv W_D84dIF
WbJhgjI1 WbSSVK0f WccANj4m Wcmuh8dr WcywTb0v WeFmh0Rs WiZtHfB0 WilWMl-7 Wl7fM2pj WnOyqVMj Wy5MdmXg X1_ZVqoQ X1skrWVT
X6Ecygcc X8PlfHwD XBuwKCKI XD5wJX2K XDTx_lFD XEiLBuaN XFFqjKkJ XH1MqFQS XI8bMVCQ XIBWXbby XIFb7kxy XL7DyerJ XLhJXZDc
XOX9Wjq5 XQkiS2bl XQwKsSf9 XS0863q- XU4bs31r XVpZjb0z XVpwoteI XZUDa0-K X_7S4b1W Xk_467X- XleeAVgR XmoJUVgo XnN_iR2x
XohImNoo XpD31T-d Xsdy86K1 XvLDlNW2 XxBZ_wCM Xy_Ssefv XyiUS2Mq Xzs7YUlX Y0AQP_-1 Y21c1QTO Y2QCZISa Y2kW9FgJ Y4Lerx9d
Y7ro4v0t Y9gdxXRU YBHXqPM- YFR7tBIQ YIX-4pl6 YJYOZcd6 YLQIs116 YLQLeEan YL_6ILAo YOoRDsmv YPgOrgm1 YQSSidet YQWKi9Rm
YRikP5yT YRr1vXfj YTxNdUeo YUHIe6WL YUHnPBnj YXA0wi22 YYJJJZnV YYLGeP6n Yal9B29Z Yd0p8v0p YeCx_fkd YeJL5uqE YhJLXRtS
YjaVTrCY YjygO3c- YkZe6q-I YmXbDIxd YmhNY9lB Yn8fr0xc YnCAV_qM YoYmBMVC YrPQ0r6W YtcI_ASb Ytm1ayOp YvwavbUi Yx2LFmwm
YxFKHiwE Yx_6ULWa Z2J3lbvE Z5O5Oq39 Z66Wmpsj Z7cbvA8C ZAHmdZUG ZGBiTHBk ZGmbquDE ZHCcwYmy ZHZQxBUf ZItKH9sw ZJpQe1M1
ZL_v53-s ZNcuXBwW ZQ4Hf03C ZQAxpg4b ZRUeuXld ZSf_0Fd9 ZSx9xofZ ZVhP2wXU ZX3865YM ZZUZt81k Z_P0Uda6 ZalgmvNc Zb3OFr9I
ZbPQNiKF ZbQzFF8O Zd1WIPaT ZeL00rUv ZeO1hKvR ZgvDiawP ZjazGBHu ZplTf8ok Zr7-7fLX ZsRnMfgD ZtQSDDiV ZtvjSJe1 ZusnhL1V
ZuvU3QLz Zv0DxNOv Zy6Fe_K7 _0efnYkQ _82qnull _8ozEhpu _ACkfTsp _Be8AT0K _DYHygRz _EfmjVzo _HZHvucg _JObC7Yr _LH2EAZ2
_Lc8nVa6 _MOiP8cj _M_1k3Ny _N2zupGr _NINwdm2 _OyobqUa _P0HXL42 _RkEHH7B _TqqO2bv _U3AnVhu _UJQQZ3D _Xe6WXkm __VJRe-g
_abPL5IP _bV7KQlK _h8iU39Q _mru65O7 _n6gDzCk _nkUgWGE _nyk6gqH _oJbPmiy _ooL8f3- _qjhY9Xu _sXYDBip _uWGFGOi _um9_F4J
_vMaQKjg _yGI568T _yR7C1fk _ymOTE-X _ynLvSTN _zsLedWH a-N5BbHb a-mjXFZB a084XeYc a0OWfT8u a1ZelRWh a2yw6gWg a44l-88p
a60hZAHM a7Z7V4vu a9znl2ig aALT4aVr aCa1-y4_ aED3-NO7 aEW34FRW aHs0ah_i aISILQqQ aIhf7Ax9 aJnK_Y_g aMChQfS0 aMUauovX
aNbpp5_H aP3DngCx aTDdqNfM aU-SORk8 aV5-k9pN aV9wHbSE aVo5uzCP aW578r_3 aXSNdQb9 aYGwG6GB aYM-eM24 aZYzXtnB a_vXCdX9
adoG44w8 aexbxN4V afW0P6Sn aftT9QHD ag3AGwkF agraJ2Bs aguPTBm- aikax2H1 ajgUKPSu amI2LBHp aozVoKSl ar0h0GXY atYEabYF
auIXFkoe av5AYR_5 avfV3_fA axojAH6i ay8pQqP4 b-VgVdVs b16QUZxl b2r8w7Ow b34LTjur b3IIuR8F b4fFXEJy b7gLNvcO b9KIMXKf
bF8oWp7b bGraWboa bH3YC1vU bIpzlTaW bKfrdxuT bLUa02WW bLl9mdSW bMHv3wnd bO1SZqjz bOZ5sB2h bPYV1byq bSBYBuGd bV1F1X68
bVD2q2We bWQlSBEN bXQT02HB bZK4eHjM bZQ6WFV- banv2xMp bdlb3Juh bhADZIA7 bihaGlKm bpfK8ZEM bpi0hCVT bsjIsyE2 bug9C4qX
buqLBMaL bwO21922 c0jzPA6V c1cB8oXL c57ESO2v c80bFsT7 cAGmrZWm cBAzriZB cBZn7_c6 cES3f9Jf cEkgAQuP cKz8YlSS cOyqmN_s
cPLsxEZA cQSC6qKA cQjFWqH6 cU6gCMkV cV4AAWjf cVTG7rbN ca3xLEO1 caUW39Mw cadX1rsR ccDsupnx ceBTLr_s ci9FxIa- ciUyTHNE
cjJaKeoK ckbSsrnO cn5a46Kx cquZT6Lr cr7EvY9t cupUT2oU cwSEd4lH cwVR9brU czSVzAG4 d0_F0Hfx d1ucIAAC d2SId1UA d3Uk8M-c
d4zHAmP0 d5O6GtAv d7XDMC0c dAXj702n dAf1PET1 dB2RLAUT dDBWFrK8 dDCjvpPo dF0_tWiA dGbLX9eg dHS5Ym4w dHk5Y5Cn dIK6b1w3
dK4yP5ua dLWoICwb dMJaaZ8D dMNsSgjq dNkcVXRx dO961JE_ dP4jsJq8 dPHD4qNm dPLM_G3U dPbEFqRw dPygMltf dRxZ_h-n dSNmGQ2z
dUBo-Tyg dXdup2zB dYIqlv0a dZNp--jj dcIJcL71 deuT_Q3l dfLo3YlX dkA3E2rj dl5bmsww dlrZ9Mfm do-8xGB3 doEvRucp drZPo2Uo
du8MnrEU duHLW4HA dwEaiPky dwYfG_rS dw_swEcA dwwUvMwS dy6xZzY0 dz8phztu dzIMx9Kw dzYUVvR5 e-iOEibG e2eSyfk_ e3nORrzR
e4rV0kIL e6IHkfn6 e7NbcgwA e7xeDhFd eATMCrrM eBVN9fXk eCH1zbLx eCa5WLec eD4TBjRs eGOjefcZ eHEy7P3N eJZ3eOKk eOCgYf1e
ePWlCqpa eQvQmpCt eRFS0qlp eSO_oaFO eT2heuwm eT9L5IFQ eTXCc687 eVhH72os eWUVx5Hi eWVlKB8G eXyvkfKA eZjtMc4X e_1L4kkr
eaqTyU6w ebuNKbrZ ec6Yi6ey ecJJVIB8 ecfuFWAr ecogV7Ff eeqTWBgY efIkCcK4 eg0a-Lsv egGsN0CG ei5zI6eq ejGAujPJ ejRbpeGJ
ejgY-H4v el1V_--Y elx7Xh2M enX4tX_W engBM020 enznWPZH eqID9GQq eqsGzZC2 er4M2RnV es-8EExv eu4XlkKy euMzOvGs eynoSG_8
ez91hIAI ezOB4QoH f-sAVerq f1vP-g3o f3-KYOOz f34FsQdZ f4L3KiDL f4n2IV4S f7l4y7NX f8xf8Dxs f9BvDiph f9CSUKjW fBLbVGtQ
fBZ7IrrS fBf7CU1D fChSgXsF fDE2FzAX fEUfzTl5 fElZySX4 fEpcJCty fFwSWvlI fGVxsZZn fGauNHCY fIxgoZ-g fJyaoXJO fMWCQShY
fNUZHMV3 fPPkgNAU fRBt6v4A fRKMTFNs fSxs89m1 fUXwhj9T fV4DjYSn fWNUbXnM fWiLteIM fWknc3Sr fXZwX_2y faBlIAxM fc9Af6hK
fdGu_zR1 fgUMajAK fjO6wGxN fl_xIv_- fmhlWRN7 fnerRo8I fs-k2EJs fu9Kz7-4 fvRS9TjN fyQmpGDC fyd0si8s fz5tJ8Vl g1kMPPcd
g2VZGxar g2m8uaMg g3ndQfgT g93OQoeX g9_yTQsi gAmi3tYx gArWIH_m gB0LPu9e gBnZfUlT gCydbmqQ gGN5zekv gJk_BUvy gJw5hGZp
gKxpemYX gN8SVLwA gNQcVKjO gNT5I3Hw gNcRQPdR gNm1qr05 gPcEM9Vy gPpNS6dY gQ6eiXJM gTxZG8lb gU4q4DmD gZ3tX6Du gZIQq55w
gZQjppj5 gZcnukIy g_nXLwy8 gc9EftAr gcv04bDa gd2jQ8TO gdBv6RZh geWx5sMO ggwFdya5 ghYXkSHz ghywEkf8 gigLt7MJ gk6dWTAL
gkRfJG_x gmz_qurY goBmJ_vo goSjIfFH go_rt2Ca gpRUfp_p gpnS8iSl gqg51bkh gtJD6Ff3 gtpm7f6E guGJJwrq gv4mwEdJ gw5ZAtRf
gz-Ejq3W gzU_xaj9 h-n-AbNb h0kFTMiq h2BmO7Jf h3P8kpug h5YQuiuH h5xaMVd6 h7949P3g hABrx61S hAgV85wV hC8YaP-1 hFwR4l5b
hGI6vqCX hHWJ4T0j hHWi4Rsb hH_o4HVP hHjRtL5X hJOBkQIc hKtYAwln hN2WVnay hOvBuseH hPRtG6yB hPUOiY95 hPolHYXv hQYpXW5B
hQqM0vRW hSaT98wr hUm5TNap hXHCMRoC hXOPj5p_ hZAlCSce hZMmRZJc h_2LUEbG h_6l4Ywy hd3y3St3 heXpE28r heeq4a25 hf18iJ9x
hfRVCRgj hhgn66z5 hi14iPjs hjTB1Djt hjePyi53 hkCUc8Ik hmIhNjMj hsErpnN9 htqjz8st hysVgbMx i112SdRD i1VUUrFM i1hus6vt
i1kcwxPA i4duV-tz i6PZaZuG i74YQsbc i75AKd8P i8NF5P8h i8QDQ7GH i9EGmCKd i9OuLfq0 iACSGaCu iALHrwn1 iBPmT04w iCCZrysJ
iDKNPqO4 iDUAxpgX iE9Fiq_4 iEozm5b0 iExhU3Kr iGcL9vdW iHTK1ZYb iHmt3rGM iJND5a3y iKMm4-PS iLHe6moY iMOM3soh iNIBk1RQ
iP9CN2rl iPlOq6NF iQekmbVK iSfKE14M iTWxDwVu iTeKYqwY iVIngKqj iWO0DeTM iXeRP8xd iXhxYwhM iYMF7J_c iZ0TuE1k i_MuLDaa
iaF5s4Dj iatTCsRE ibAKLt9t idR8FEAi ieAVNqwg if24p5Cw ihoBWoYk ihvLqOCn ijaQtqCQ ijiamrRH ikJil5sG ikd8WnK4 iligmpsR
imYqEBDS inXMNQmm invidvj6 ispPNndP itafIWXt iu6-P7lA iuFEGZtd iwDvO6kj ixegb6QD iyBCh3Y_ izAHHDmg j-zQBbrJ j62PiAIj
j6Gf_g8k j6pBFs1y j7iizgNr j8ApOWna j8hL1PBL j8slh5pm j8xXoodd jE66tAoN jF2XYuX3 jG6W96tq jGJ1n1vg jGc6AQhX jOHNQ8Wl
jOTg1khQ jOlPyYHI jPIXzf6J jPTajwrb jPdpI4NE jQwngNSr jRZJhFOw jTUU1VBr jTy7dUF- jXGaCaBL jXktcWWD jYryCiDN jZqk6IwU
jZsuZERQ ja30Gs53 jaqqndSY jbsf5yaK jc2-GvMy jdWeQSlO jgBGxuKy jjzldzqF jl-UjlyB jltXt7Yg jq1Xm0_Z jqrTmIGo jsMEMxP7
jscdDWsX juWUB3nL jw4vduIr jwJetLZ9 jwsCqeE7 jz9SAcl8 jziO2U9f jzmIhsMm k-lNnruH k0M-CMEG k0gEGi3W k1Bq5Af2 k36NX7tI
k4UALDwn k6R1HWZE k8JxkEiq k9sXCHMv kCiYOlVa kCqI4OS3 kDJBmn-v kGWlSsxR kHSI6P4D kHZUibS4 kIXCUlyg kJ9urMfQ kKCAXAU9
kN9fhgMj kNvz4-_1 kOdw1bWt kQKI2Onp kQN6GOw_ kQyTwso1 kRaelBPr kSTingyS kTC0TQAd kUl35qah kVHIYczX kVSyb0KU kVZmzU3k
kVoAaNyE kVpNeSF4 kX67M5ay kY8vFkxu kbI9JVQP kcIsOOQy kd-kRAa_ kfBgqa1L kgD2RyZ9 khF84R6Y khqV6LYU kleXC8TE kmD4iaA8
knTUnCe3 kq-zFil9 kq76L83V kqSJqRuY krVaLlL7 kxFF1N3R kyPdZ4br l-_tvBZq l0SNh65h l3GzGFv8 l4DCJ-NB l5QrLeEI l6IvoEi6
l8WA9UWc lA-OpP0h lAnWiCb9 lFojPHPI lFxgC6U5 lG8s3g80 lIAAD355 lJnmrv-y lJybNEVn lK9ncA9p lKLQCZYj lKQcYnjr lKSGAQky
lLcgpYPt lNdWfYnx lPVoNxHM lPsabxxb lRGdCUgH lSNPAntd lTRX7Me7 lUvuUOJt lUx6H4QJ lV2xTcrD lVxPJ2sv lWfUN4qI lWzZ6XxE
lZdkbZsR l_aDKY0u lbD1y4Lt lbOvMJkm lch95HXr lf63TbUK lgo4rOda lhGWwyTX libHREcX lidJH3WQ ljTvixUR lk48qTAV ll-nPste
lnN83pLY lnUgriPo lqs3Cc3Z ltl-mEMc lv3DpqzS lx-lXPzP m-A5ydp1 m-E_Zrpr m3r4d-et m5esXnZ- m6tKMWVQ m8avo0sv m9ZCzfTN
m9mqDfAL mCpzLTRW mH-plv2t mPwHNntt mQCg0zTj mRVA3MaN mSPOjLsl mSoqcd8r mXBiZmZW mZkRbsbh mZqM9j4H m_UBxXIW maXsje43
mbAP7JVe mbN5YH_M mcXCW5wL meTOGQID mh4FwP4N mk6sLfra mn7INs5t mntBaqTt moacH_Q5 mpAEA6wx mphC0d3J mqQ7I_It mqSY1Cgk
mtJJYIws mve8lwlg mxj-suAY mxvYGkNB mzB1wM_l n1P-sp8p n252s-Eu n29Nmt4U n78mG2LB n7h7IVEC n878AIDY n8Jszm4o n8TC0at1
nDW0JfJR nErqr_nm nF55GkVu nFmX1odQ nG1AW7ot nM62ubLC nMqZa9Qx nNwgelWQ nNz7vgGD nOZYeMkj nPTGEjYj nRSlAChc nTxAYcEG
nU0n_uq7 nU1ehxnL nU6mBr0E nWXhV5QW nXvajmLq nZpnpm3x nacBdjdN neeTO6tv nh80Hf-R njPUgShd nkVvJoB8 nkYz2HRr nki61uMc
nn8zdXCb no6Sp4ub noYZQa2L nqDmxvW0 nsXb74fb nsyB8KS2 ntpTqR2O nubA-svo nvPwIp03 nwAB_SZn nwY4_WD- nxNfnTEb nzDYAhwx
o1d7gDoh o2DvFt1j o2zsx8Ap o4Y8XXzl o5GGKKjy o7pxYTNk o9AD-e__ oAMmHQEr oB7a2RwA oDwy_NNR oHXRfz1F oIEaR7Hi oJeNTDEZ
oJhehlC7 oLgUPFZQ oMMlkzC0 oN2TpWc7 oNMcdSXO oNaWn6Lo oNs_OCLn oP3jZoF1 oPnvnoQe oR636ykO oRSPxL-2 oTj0NXs6 oUOr2Fz7
oVhcDR6P oW9NQPV_ oXMS53I2 oXREVQ4s obghnKd1 ocel7KGE od05XBnz oduZaAgK of2XOuWa oiklucOT oiu1S_SX ol9Ofwa6 ombL46Fr
oo4AmPM- ooePoXgO opPSK51n opRF_Zw8 otaD1tJd ozUXgMTg p0JXNUlC p0TZPyxu p2PzvP0U p3b7oa2f p58ujmDU p60yl6ho p61EuW6B
p8g7t63- p94An8ox p9ibc4rT pCeBXwaB pD33wv8T pFCQ5Wt2 pGejE-jD pHqLheXl pJsdG1ip pKHhEF6l pMQvQH9e pOM1yRyS pOzvqfYF
pQHoPCYT pUc81I-e pUeHwJ9V pVsBU_2_ pawfln32 pbDhLSzc pbgQoxkK pbul0gl6 pcWhXuxE pcWtFOtW pcnVoyJI peKqAdLb pfIWUvWk
pggBu6CX pm8TGx3V pnkeDRKZ po2gFZML ppteUrPS pr95FtDN pruNv6Oc psZz0Mkg puvfsSbn pv9XWDBr pwpZs5ga pxd8jxEy pyEgDDdS
pyus1RR9 q0BAbBRU q0zJ3U1K q3Dheq2N q3pSe3XY q5XJ_TZ2 q6-QnfRC q6b95djv q6ew2QPt q7-pnXVh q9HXX2tO qCJhG6uV qEdnNbN6
qFIlODMz qGGJNxM8 qIDDg-ff qIenHRja qK3wQNU4 qKSHrmVv qKcP6dpw qL1d1uSH qLGkZIh6 qM1-I3yJ qNoS1AHq qP0QpCHw qR8Mwk_2
qRPWBM2O qSNHeo62 qTkxGlxb qUGkxP0M qW6L_7EM qWoZxE1t qd7s6jfJ qdTQef3V qeIR86BU qhBZbDxt qiscD5YR qj0VrROS qj0v5PbT
qlk0P567 qn5ilRfp qoAvZU46 qpcwIVD8 qrD3BNqm qsZ2sCyZ qstyWJeG quCgn_XJ qucyRyeN qx8Xx5Gq qyQXIwBy r0L7LHLw r1LvqxlP
r1P4U40G r6LRJNdW r6s2NUh9 r7afaFgt r7p2ZrO- rAEDOH3h rAxw5Cke rBJc-Vm4 rBOotTTf rCmfJELV rDFgsKkz rEYLJusN rG2n7wFG
rHvfspVS rIEaoMQv rIKQkHrf rIeRcygl rJKEZqyc rPRUiJeN rR0KM9FH rR6s1ePh rTkIv7Te rUlBOGwJ rVic64tc rXOK0-9J rZWNCjG4
rZhapmEw r_YwG8Mz r_ffvkYU r_h_Y3or rbvwQtsH rc6YkYo3 rcheYsHe rdwQF90e rfJ8xU4m rfSoRCbE rhpeQdfg rj_sH5ap rjeEMU83
rjuKfekr rkge5dkj rl3rhl05 rlUIRUMi rm6z3stM rmofvTsF romHSH4f ropiLxR0 rp_sZ5Xl rsmLi6-v rtrU36xH ru3ofbxp rxaEcFRZ
s-9Kn6y8 s0Fh3-ne s5puacs7 s8JT2NKU s9F-u-Ty s9TNZBy7 s9TSb_fl sA7yYq-u sCYg2SXI sDE26YAc sFya1Jzw sH4UVS0I sHTzUdYJ
sIptzdxT sKz--wHF sM12t9eC sN0mgygA sP72IXJ_ sPYKBGni sPvdtBI8 sQj9-Me2 sTCa9TyI sUyLMEuA sVra8eUU sY1YRsfN sYa6H1M2
saOVePev se73onT5 sfjhv2U8 sfjkHUZ9 shSSsV2F siFwIC55 siH30Vba siwZADf_ slOdx_F1 slzzX1Yi smd1FR5p ss7cGW-s ssO2Rla1
stIoJfQe suYFyaqo sueOOlux swStwzcZ swiLJtan sxb5SZsu t1mAO8YD t3IH-RbU t3RCY5lU t5u4vRZw t67Uj1sy t697OjnS t7jvAmfI
tC7BNF0z tC7vEzjQ tGhS-4Pb tGsJ0s5_ tIlanJ2i tPvlcUTf tTvPkZ8k tULgnoEH tUUr-cWp tUlLPfJe tZwdp-j7 t_ccNH3V t_xuquG8
tbFZAJ5y tcRCWwFd tcxe2f6P tf-zi0W6 tfx4gZih tg5m_iYa tgPeQm7Q tghuYTeo tj4npOzG tkQW19YR tmNO0oKj tmUMtafj to5ohKn0
tp5dIHCB tsSsQSrI tskD-d3g ttjTOfXh tvbzacU_ ty8CYeuk tzhG3VNZ tzlVMOTt u1nEhVmo u3-Zs1Jd u5PP-IUd u6_VMXW9 u6dhRV_v
uC5yO0YT uEL5_ygL uEbpy34y uFuPbEG5 uGPS1rEP uGpwjrl4 uHxSK78F uIggKX2- uNVszXbt uRE2KGtQ uRmG3JQy uVBfPGTN uZRooerD
uaM09l1j ucY2L7xV ud2iZNg8 ufGVxcx- uhC6Usbm uhnSKWqt ui0IMOZe uiFCK2GN uiv7FGCV ujpQKlJO ukZ2gvS4 umPPpwR0 unhSJX1Z
up9uLMNY uqL88D5X utYidNNF v--aX95e v25ulMZh v35xV8lp v4eYFjoh v4wQdj5K v5fHNHze v6Eguf4u v7MBsmyl vAyhc8vh vB1lYQRk
vBRQxoVK vDNvIMTp vDVQ0WpF vF-5q-jV vF25Rjpk vF_PObl5 vIRXSWNG vNFkK8oW vNivkATY vO3PJPf0 vPEuVlp9 vYI3kdFb vZ8TKO7I
vZTc2ib8 v_kaCmOS vdFSdDd3 vdYMT-g6 vdZdzZ8j vhLbAEvI vi5Qd4df vlZowvak vmYTxgtf vmyQb3Fj vsOURfZa vt6msdoP vvm8X7dy
vwric29n vxEqjoSZ vxXWzh1e vzy21R3L w0n4z7uI w1W2dfus w3_aRy_- w3kT4AKU w5AG2uPS w5Pcmr6K w69XqXJw w8Tfe9Uu w9wdxC-K
wAkyekqf wENKfVAm wEvUJjfR wFqgslkQ wG2-1_b- wJ3umZZz wKGu7bZa wKSUIUPo wKuakEgh wM9L2812 wMYiMbK7 wOIaj_hR wOyMb3VS
wQSMkgvR wRIzYHCa wUk7CrIi wZEi8puA wZZFDiOi waHkqhA3 wafCA54h wb5cdA53 wclYfh3- wco7fa2w wd9hEzWh wdSieiNF wdlkOBWV
wfGv83vl wfrSp1gr wg0pJ9ta wg6y0drW wgx2nbnh wgz5h5Zm wjFw3YhY wkZNCvGt wlsHerzf wmg47CkI wn2tF5DJ wnvGYB6O wr0cZ1Vd
wrA0AWYi wrhIyacC wrp7aRXs wrxrVUkQ wtxWFKsq wxkhSqmg x-Xd1EDN x-gQqlsK x08xnINY x1dSdKIN x2SexfFY x3Xnt1ft x4Guzhup
x4hixK_d x5jO7668 x6I5YbET x8C-5j-f x8yKsB2N x9KVT7LG xB2NIDNQ xBnAXJjK xG2H8ftK xGND5tFF xGPN1kXq xHDE9khT xKLMPkjj
xKQXZEYU xNVorvWS xPZ0LJ4Z xSW_ubZ0 xUIsBSv7 xVDC9KDU xXDg4_tR xXRa8vR3 xYfGSj8t xYfe-b2v xYlCBX67 xZRKwplS x_JiEv1b
x_L5TddF xcLlTenS xeVqToek xepM3IPq xguknbVv xh2g06WJ xk3OSqfE xlT5hOej xlTD0nTU xmAxIfpa xndMGQRg xomOfx_o xsIwesAl
xt5y-_uJ xtTE4yS8 xveXvtsU xwTbOsdK xxEfFHeM xysC-Ftr xzw6B7ZE xzwkOWV5 y14PrHXJ y4stx3am y7s-CkcP y8RxymAJ y8VEnGb5
y9H5bzMz yA7Otbeo yA9jAUxR yBUy0jVq yCRqSYZa yEIgQkYl yFVUNLnE yIITPo-9 yKn9x-za yL2Enjpa yMOLnIc0 yMeByWym yQK-6b6_
yRvZwojA yS1SoCrr yTRMXxB5 yVZ-rQgZ y_PxHq1I yaj1ReEK yb5QNg8H ybjgZ2Uf ybrZJI0z ycIDTTOT yeZqwJyS ygGkhP2t yhn5SwrZ
yiDDYnlv ylGg6hFq yp-gihxY yqEQKXhu ys0RvXQ8 ys_VJEAD ysaBMg33 yztWOaBD z1rkwu8t z2MXMwR5 z3r2sb4V z4NQ4YrZ z4w-P3Gu
z5wcuJWE z8LUc3TE z8mpxoJH z9r7BFLV zBZZx440 zFiShJva zFmQkmQx zGJVeX6n zIBbDjDW zJ8LKipW zJY9HSmb zJed0ZT7 zLZA3col
zMNftLOS zNdY5yqK zOFfSNq2 zPI3OtVD zQjExDFt zRNYSxp4 zSazW0c7 zSwPY603 zTb1jB6e zU6JMYQu zVD8mY5- zYQepcKH z_R_5dks
z_mGwlDD zaQZjdkU zaWXu1lN zbvImFeb zeIMfVFr zeUnVDzz zehgfAF3 zhSE9QRB zhlaDeqr zjnMeTcz zkfL_4Su zmQoco-K znd2Zmjv
zp_ri7UR zqbghgVJ zrGGi3JK zt7MBEEL zuKyWzZZ zuYfFXI4 zuxnSnbG zwJl8okD zwuFT1oX zwvUpRe4
`;
