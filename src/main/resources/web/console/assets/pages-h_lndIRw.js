import{c as e,d as t,f as n,l as r,m as i,t as a}from"./session-C5rgPNFR.js";var o=n((e=>{var n=t();function r(e){var t=`https://react.dev/errors/`+e;if(1<arguments.length){t+=`?args[]=`+encodeURIComponent(arguments[1]);for(var n=2;n<arguments.length;n++)t+=`&args[]=`+encodeURIComponent(arguments[n])}return`Minified React error #`+e+`; visit `+t+` for the full message or use the non-minified dev environment for full errors and additional helpful warnings.`}function i(){}var a={d:{f:i,r:function(){throw Error(r(522))},D:i,C:i,L:i,m:i,X:i,S:i,M:i},p:0,findDOMNode:null},o=Symbol.for(`react.portal`),s=Symbol.for(`react.recoverable`),c=Symbol.for(`react.optimistic_key`);function l(e,t,n){var r=3<arguments.length&&arguments[3]!==void 0?arguments[3]:null;return{$$typeof:o,key:r==null?null:r===c?c:``+r,children:e,containerInfo:t,implementation:n}}var u=n.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;function d(e,t){if(e===`font`)return``;if(typeof t==`string`)return t===`use-credentials`?t:``}e.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE=a,e.browser=function(e){return{$$typeof:s,_reason:e}},e.createPortal=function(e,t){var n=2<arguments.length&&arguments[2]!==void 0?arguments[2]:null;if(!t||t.nodeType!==1&&t.nodeType!==9&&t.nodeType!==11)throw Error(r(299));return l(e,t,null,n)},e.flushSync=function(e){var t=u.T,n=a.p;try{if(u.T=null,a.p=2,e)return e()}finally{u.T=t,a.p=n,a.d.f()}},e.preconnect=function(e,t){typeof e==`string`&&(t?(t=t.crossOrigin,t=typeof t==`string`?t===`use-credentials`?t:``:void 0):t=null,a.d.C(e,t))},e.prefetchDNS=function(e){typeof e==`string`&&a.d.D(e)},e.preinit=function(e,t){if(typeof e==`string`&&t&&typeof t.as==`string`){var n=t.as,r=d(n,t.crossOrigin),i=typeof t.integrity==`string`?t.integrity:void 0,o=typeof t.fetchPriority==`string`?t.fetchPriority:void 0;n===`style`?a.d.S(e,typeof t.precedence==`string`?t.precedence:void 0,{crossOrigin:r,integrity:i,fetchPriority:o}):n===`script`&&a.d.X(e,{crossOrigin:r,integrity:i,fetchPriority:o,nonce:typeof t.nonce==`string`?t.nonce:void 0})}},e.preinitModule=function(e,t){if(typeof e==`string`){if(typeof t==`object`&&t){if(t.as==null||t.as===`script`){var n=d(t.as,t.crossOrigin);a.d.M(e,{crossOrigin:n,integrity:typeof t.integrity==`string`?t.integrity:void 0,nonce:typeof t.nonce==`string`?t.nonce:void 0,fetchPriority:typeof t.fetchPriority==`string`?t.fetchPriority:void 0})}}else t??a.d.M(e)}},e.preload=function(e,t){if(typeof e==`string`&&typeof t==`object`&&t&&typeof t.as==`string`){var n=t.as,r=d(n,t.crossOrigin);a.d.L(e,n,{crossOrigin:r,integrity:typeof t.integrity==`string`?t.integrity:void 0,nonce:typeof t.nonce==`string`?t.nonce:void 0,type:typeof t.type==`string`?t.type:void 0,fetchPriority:typeof t.fetchPriority==`string`?t.fetchPriority:void 0,referrerPolicy:typeof t.referrerPolicy==`string`?t.referrerPolicy:void 0,imageSrcSet:typeof t.imageSrcSet==`string`?t.imageSrcSet:void 0,imageSizes:typeof t.imageSizes==`string`?t.imageSizes:void 0,media:typeof t.media==`string`?t.media:void 0})}},e.preloadModule=function(e,t){if(typeof e==`string`){if(t){var n=d(t.as,t.crossOrigin);a.d.m(e,{as:typeof t.as==`string`&&t.as!==`script`?t.as:void 0,crossOrigin:n,integrity:typeof t.integrity==`string`?t.integrity:void 0,nonce:typeof t.nonce==`string`?t.nonce:void 0,fetchPriority:typeof t.fetchPriority==`string`?t.fetchPriority:void 0})}else a.d.m(e)}},e.requestFormReset=function(e){a.d.r(e)},e.unstable_batchedUpdates=function(e,t){return e(t)},e.useFormState=function(e,t,n){return u.H.useFormState(e,t,n)},e.useFormStatus=function(){return u.H.useHostTransitionStatus()},e.version=`19.3.1`})),s=n(((e,t)=>{function n(){if(typeof __REACT_DEVTOOLS_GLOBAL_HOOK__<`u`&&typeof __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE==`function`)try{__REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE(n)}catch(e){console.error(e)}}n(),t.exports=o()})),c=i(t(),1),l=c.createContext(!1),u=()=>c.useContext(l);l.Provider;var d=n((e=>{var t=Symbol.for(`react.transitional.element`),n=Symbol.for(`react.fragment`);function r(e,n,r){var i=null;if(r!==void 0&&(i=``+r),n.key!==void 0&&(i=``+n.key),`key`in n)for(var a in r={},n)a!==`key`&&(r[a]=n[a]);else r=n;return n=r.ref,{$$typeof:t,type:e,key:i,ref:n===void 0?null:n,props:r}}e.Fragment=n,e.jsx=r,e.jsxs=r})),f=n(((e,t)=>{t.exports=d()})),p=f(),m=c.createContext(void 0),h=e=>{let t=c.useContext(m);if(e)return e;if(!t)throw Error(`No QueryClient set, use QueryClientProvider to set one`);return t},g=({client:e,children:t})=>(c.useEffect(()=>(e.mount(),()=>{e.unmount()}),[e]),(0,p.jsx)(m.Provider,{value:e,children:t}));function _(){let e=!1;return{clearReset:()=>{e=!1},reset:()=>{e=!0},isReset:()=>e}}var v=c.createContext(_()),y=()=>c.useContext(v),b=class{constructor(){this.listeners=new Set,this.subscribe=this.subscribe.bind(this)}subscribe(e){return this.listeners.add(e),this.onSubscribe(),()=>{this.listeners.delete(e),this.onUnsubscribe()}}hasListeners(){return this.listeners.size>0}onSubscribe(){}onUnsubscribe(){}},x=new class extends b{#e;#t;#n;constructor(){super(),this.#n=e=>{if(typeof window<`u`&&window.addEventListener){let t=()=>e();return window.addEventListener(`visibilitychange`,t,!1),()=>{window.removeEventListener(`visibilitychange`,t)}}}}onSubscribe(){this.#t||this.setEventListener(this.#n)}onUnsubscribe(){this.hasListeners()||(this.#t?.(),this.#t=void 0)}setEventListener(e){this.#n=e,this.#t?.(),this.#t=e(e=>{typeof e==`boolean`?this.setFocused(e):this.onFocus()})}setFocused(e){this.#e!==e&&(this.#e=e,this.onFocus())}onFocus(){let e=this.isFocused();this.listeners.forEach(t=>{t(e)})}isFocused(){return typeof this.#e==`boolean`?this.#e:globalThis.document?.visibilityState!==`hidden`}},S={setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e),setInterval:(e,t)=>setInterval(e,t),clearInterval:e=>clearInterval(e)},C=new class{#e=S;setTimeoutProvider(e){this.#e=e}setTimeout(e,t){return this.#e.setTimeout(e,t)}clearTimeout(e){this.#e.clearTimeout(e)}setInterval(e,t){return this.#e.setInterval(e,t)}clearInterval(e){this.#e.clearInterval(e)}};function ee(e){setTimeout(e,0)}var w=typeof window>`u`||`Deno`in globalThis;function T(){}function te(e,t){return typeof e==`function`?e(t):e}function ne(e){return typeof e==`number`&&e>=0&&e!==1/0}function re(e,t){return Math.max(e+(t||0)-Date.now(),0)}function E(e,t){return typeof e==`function`?e(t):e}function ie(e,t){let{type:n=`all`,exact:r,fetchStatus:i,predicate:a,queryKey:o,stale:s}=e;if(o){if(r){if(t.queryHash!==oe(o,t.options))return!1}else if(!se(t.queryKey,o))return!1}if(n!==`all`){let e=t.isActive();if(n===`active`&&!e||n===`inactive`&&e)return!1}return!(typeof s==`boolean`&&t.isStale()!==s||i&&i!==t.state.fetchStatus||a&&!a(t))}function ae(e,t){let{exact:n,status:r,predicate:i,mutationKey:a}=e;if(a){if(!t.options.mutationKey)return!1;if(n){if(D(t.options.mutationKey)!==D(a))return!1}else if(!se(t.options.mutationKey,a))return!1}return!(r&&t.state.status!==r||i&&!i(t))}function oe(e,t){return(t?.queryKeyHashFn||D)(e)}function D(e){return JSON.stringify(e,(e,t)=>fe(t)?Object.keys(t).sort().reduce((e,n)=>(e[n]=t[n],e),{}):t)}function se(e,t){if(e===t)return!0;if(typeof e!=typeof t)return!1;if(e&&t&&typeof e==`object`&&typeof t==`object`){if(Array.isArray(e)!==Array.isArray(t))return!1;if(Array.isArray(e)&&Array.isArray(t)){if(t.length>e.length)return!1;for(let n=0;n<t.length;n++)if(!se(e[n],t[n]))return!1;return!0}let n=Object.keys(t);for(let r of n)if(!se(e[r],t[r]))return!1;return!0}return!1}var ce=Object.prototype.hasOwnProperty;function le(e,t,n=0){if(e===t)return e;if(n>500)return t;let r=de(e)&&de(t);if(!r&&!(fe(e)&&fe(t)))return t;let i=(r?e:Object.keys(e)).length,a=r?t:Object.keys(t),o=a.length,s=r?Array(o):{},c=0;for(let l=0;l<o;l++){let o=r?l:a[l],u=e[o],d=t[o];if(u===d){s[o]=u,(r?l<i:ce.call(e,o))&&c++;continue}if(u===null||d===null||typeof u!=`object`||typeof d!=`object`){s[o]=d;continue}let f=le(u,d,n+1);s[o]=f,f===u&&c++}return i===o&&c===i?e:s}function ue(e,t){if(!t||Object.keys(e).length!==Object.keys(t).length)return!1;for(let n of Object.keys(e))if(!ce.call(t,n)||e[n]!==t[n])return!1;return!0}function de(e){return Array.isArray(e)&&e.length===Object.keys(e).length}function fe(e){if(!pe(e))return!1;let t=Object.getPrototypeOf(e),n=t?.constructor;if(n===void 0)return!0;if(typeof n!=`function`)return!1;let r=n.prototype;return!(!pe(r)||!r.hasOwnProperty(`isPrototypeOf`)||t!==Object.prototype)}function pe(e){return Object.prototype.toString.call(e)===`[object Object]`}function me(e){return new Promise(t=>{C.setTimeout(t,e)})}function he(e,t,n){return typeof n.structuralSharing==`function`?n.structuralSharing(e,t):n.structuralSharing===!1?t:le(e,t)}function ge(e){return e}function _e(e,t,n,r){let i=r?[t,...e]:[...e,t];return n&&i.length>n?r?i.slice(0,n):i.slice(-n):i}var ve=Symbol();function ye(e,t){return!e.queryFn&&t?.initialPromise?()=>t.initialPromise:!e.queryFn||e.queryFn===ve?()=>Promise.reject(Error(`Missing queryFn: '${e.queryHash}'`)):e.queryFn}function be(e,t){return typeof e==`function`?e(...t):!!e}var xe=Symbol();function Se(e,t,n,r){let i=!1,a;return Object.defineProperties(e,{[xe]:{value:r},signal:{enumerable:!0,get:()=>(a??=t(),i||(i=!0,a.aborted?n():a.addEventListener(`abort`,n,{once:!0})),a)}}),e}var Ce=()=>w,we=()=>Ce();function Te(e){return{onFetch:(t,n)=>{let r=t.options,i=t.fetchOptions?.meta?.fetchMore?.direction,a=t.state.data?.pages||[],o=t.state.data?.pageParams||[],s={pages:[],pageParams:[]},c=0,l=async()=>{let n=!1,l=t,u=e=>{Se(e,()=>t.signal,()=>n=!0,l[xe])},d=ye(t.options,t.fetchOptions),f=async(e,r,i)=>{if(n)return Promise.reject(t.signal.reason);if(r==null&&e.pages.length)return Promise.resolve(e);let a=(()=>{let e={client:t.client,queryKey:t.queryKey,pageParam:r,direction:i?`backward`:`forward`,meta:t.options.meta};return u(e),e})(),o=await d(a),{maxPages:s}=t.options;return{pages:_e(e.pages,o,s,i),pageParams:_e(e.pageParams,r,s,i)}};if(i&&a.length){let e=i===`backward`,t=e?De:Ee,n={pages:a,pageParams:o};s=await f(n,t(r,n),e)}else{let t=e??a.length;do{let e=c===0?o[0]===void 0?r.initialPageParam:o[0]:Ee(r,s);if(c>0&&e==null)break;s=await f(s,e),c++}while(c<t)}return s};t.fetchFn=t.options.persister?()=>t.options.persister?.(l,{client:t.client,queryKey:t.queryKey,meta:t.options.meta,signal:t.signal},n):l}}}function Ee(e,{pages:t,pageParams:n}){let r=t.length-1;return t.length>0?e.getNextPageParam(t[r],t,n[r],n):void 0}function De(e,{pages:t,pageParams:n}){return t.length>0?e.getPreviousPageParam?.(t[0],t,n[0],n):void 0}function Oe(e,t){return t?Ee(e,t)!=null:!1}function ke(e,t){return!t||!e.getPreviousPageParam?!1:De(e,t)!=null}var Ae=ee;function je(){let e=[],t=0,n=e=>{e()},r=e=>{e()},i=Ae,a=r=>{t?e.push(r):i(()=>{n(r)})},o=()=>{let t=e;e=[],t.length&&i(()=>{r(()=>{t.forEach(e=>{n(e)})})})};return{batch:e=>{let n;t++;try{n=e()}finally{t--,t||o()}return n},batchCalls:e=>(...t)=>{a(()=>{e(...t)})},schedule:a,setNotifyFunction:e=>{n=e},setBatchNotifyFunction:e=>{r=e},setScheduler:e=>{i=e}}}var O=je(),Me=class{#e;destroy(){this.clearGcTimeout()}scheduleGc(){this.clearGcTimeout(),ne(this.gcTime)&&(this.#e=C.setTimeout(()=>{this.optionalRemove()},this.gcTime))}updateGcTime(e){this.gcTime=Math.max(this.gcTime||0,e??(we()?1/0:3e5))}clearGcTimeout(){this.#e!==void 0&&(C.clearTimeout(this.#e),this.#e=void 0)}},Ne=new class extends b{#e=!0;#t;#n;constructor(){super(),this.#n=e=>{if(typeof window<`u`&&window.addEventListener){let t=()=>e(!0),n=()=>e(!1);return window.addEventListener(`online`,t,!1),window.addEventListener(`offline`,n,!1),()=>{window.removeEventListener(`online`,t),window.removeEventListener(`offline`,n)}}}}onSubscribe(){this.#t||this.setEventListener(this.#n)}onUnsubscribe(){this.hasListeners()||(this.#t?.(),this.#t=void 0)}setEventListener(e){this.#n=e,this.#t?.(),this.#t=e(this.setOnline.bind(this))}setOnline(e){this.#e!==e&&(this.#e=e,this.listeners.forEach(t=>{t(e)}))}isOnline(){return this.#e}};function Pe(e){return Math.min(1e3*2**e,3e4)}function Fe(e){return(e??`online`)!==`online`||Ne.isOnline()}var Ie=class extends Error{constructor(e){super(`CancelledError`),this.revert=e?.revert,this.silent=e?.silent}};function Le(e){let t=!1,n=0,r,i=`pending`,a,o,s=new Promise((e,t)=>{a=e,o=t});s.catch(T);let c=()=>i!==`pending`,l=t=>{if(!c()){let n=new Ie(t);h(n),e.onCancel?.(n)}},u=()=>{t=!0},d=()=>{t=!1},f=()=>x.isFocused()&&(e.networkMode===`always`||Ne.isOnline())&&e.canRun(),p=()=>Fe(e.networkMode)&&e.canRun(),m=e=>{c()||(r?.(),i=`resolved`,a(e))},h=e=>{c()||(r?.(),i=`rejected`,o(e))},g=t=>new Promise(n=>{r=e=>{(c()||t())&&n(e)},e.onPause?.()}).then(()=>{r=void 0,c()||e.onContinue?.()}),_=()=>{if(c())return;let r,i=n===0?e.initialPromise:void 0;try{r=i??e.fn()}catch(e){r=Promise.reject(e)}Promise.resolve(r).then(m).catch(r=>{if(c())return;let i=e.retry??(we()?0:3),a=e.retryDelay??Pe,o=typeof a==`function`?a(n,r):a,s=i===!0||typeof i==`number`&&n<i||typeof i==`function`&&i(n,r);t||!s?h(r):(n++,e.onFail?.(n,r),me(o).then(()=>c()||f()?void 0:g(f)).then(()=>{t?h(r):_()}))})};return{promise:s,status:()=>i,cancel:l,continue:()=>(r?.(),s),cancelRetry:u,continueRetry:d,canStart:p,start:()=>(p()?_():g(p).then(_),s)}}var Re=class extends Me{#e;#t;#n;#r;#i;#a;#o;#s;#c;constructor(e){super(),this.#c=!1,this.#s=e.defaultOptions,this.setOptions(e.options),this.observers=[],this.#i=e.client,this.#r=this.#i.getQueryCache(),this.queryKey=e.queryKey,this.queryHash=e.queryHash,this.#t=Ve(this.options),this.state=e.state??this.#t,this.scheduleGc()}get meta(){return this.options.meta}get queryType(){return this.#e}get promise(){return this.#a?.promise}setOptions(e){if(this.options={...this.#s,...e},e?._type&&(this.#e=e._type),this.updateGcTime(this.options.gcTime),this.state&&this.state.data===void 0){let e=Ve(this.options);e.data!==void 0&&(this.setState(Be(e.data,e.dataUpdatedAt)),this.#t=e)}}optionalRemove(){!this.observers.length&&this.state.fetchStatus===`idle`&&this.#r.remove(this)}setData(e,t){let n=he(this.state.data,e,this.options);return this.#u({data:n,type:`success`,dataUpdatedAt:t?.updatedAt,manual:t?.manual}),n}setState(e){this.#u({type:`setState`,state:e})}cancel(e){let t=this.#a?.promise;return this.#a?.cancel(e),t?t.then(T).catch(T):Promise.resolve()}destroy(){this.cancel({silent:!0}),super.destroy()}get resetState(){return this.#t}reset(){this.destroy(),this.setState(this.resetState)}isActive(){return this.observers.some(e=>E(e.options.enabled,this)!==!1)}isDisabled(){return this.getObserversCount()>0?!this.isActive():this.options.queryFn===ve||!this.isFetched()}isFetched(){return this.state.dataUpdateCount+this.state.errorUpdateCount>0}isStatic(){return this.state.data!==void 0&&this.getObserversCount()>0&&this.observers.some(e=>E(e.options.staleTime,this)===`static`)}isStale(){return this.getObserversCount()>0?this.observers.some(e=>e.getCurrentResult().isStale):this.state.data===void 0||this.state.isInvalidated}isStaleByTime(e=0){return this.state.data===void 0?!0:e===`static`?!1:this.state.isInvalidated?!0:!re(this.state.dataUpdatedAt,e)}onFocus(){this.observers.find(e=>e.shouldFetchOnWindowFocus())?.refetch({cancelRefetch:!1}),this.#a?.continue()}onOnline(){this.observers.find(e=>e.shouldFetchOnReconnect())?.refetch({cancelRefetch:!1}),this.#a?.continue()}addObserver(e){this.observers.includes(e)||(this.observers.push(e),this.clearGcTimeout(),this.#r.notify({type:`observerAdded`,query:this,observer:e}))}removeObserver(e){let t=this.observers.indexOf(e);t!==-1&&(this.observers.splice(t,1),this.observers.length||(this.#a&&(this.#c||this.state.fetchStatus===`paused`&&this.state.status===`pending`?this.#a.cancel({revert:!0}):this.#a.cancelRetry()),this.#l()),this.#r.notify({type:`observerRemoved`,query:this,observer:e}))}getObserversCount(){return this.observers.length}invalidate(){this.state.isInvalidated||this.#u({type:`invalidate`})}async fetch(e,t){if(this.state.fetchStatus!==`idle`&&this.#a?.status()!==`rejected`){if(this.state.data!==void 0&&t?.cancelRefetch)this.cancel({silent:!0});else if(this.#a&&this.#o)return this.#a.continueRetry(),this.#o}if(e&&this.setOptions(e),!this.options.queryFn){let e=this.observers.find(e=>e.options.queryFn);e&&this.setOptions(e.options)}let n=new AbortController,r=e=>{Object.defineProperties(e,{[xe]:{value:n.signal,enumerable:!0},signal:{enumerable:!0,get:()=>(this.#c=!0,n.signal)}})},i=()=>{let e=ye(this.options,t),n=(()=>{let e={client:this.#i,queryKey:this.queryKey,meta:this.meta};return r(e),e})();return this.#c=!1,this.options.persister?this.options.persister(e,n,this):e(n)},a=(()=>{let e={fetchOptions:t,options:this.options,queryKey:this.queryKey,client:this.#i,state:this.state,fetchFn:i};return r(e),e})();(this.#e===`infinite`?Te(this.options.pages):this.options.behavior)?.onFetch(a,this),this.#n=this.state,(this.state.fetchStatus===`idle`||this.state.fetchMeta!==a.fetchOptions?.meta)&&this.#u({type:`fetch`,meta:a.fetchOptions?.meta});let o=this.#a=Le({initialPromise:t?.initialPromise,fn:a.fetchFn,onCancel:e=>{e instanceof Ie&&e.revert&&this.setState({...this.#n,fetchStatus:`idle`}),n.abort()},onFail:(e,t)=>{this.#u({type:`failed`,failureCount:e,error:t})},onPause:()=>{this.#u({type:`pause`})},onContinue:()=>{this.#u({type:`continue`})},retry:a.options.retry,retryDelay:a.options.retryDelay,networkMode:a.options.networkMode,canRun:()=>!0}),s=(async()=>{try{let e=await o.promise;if(e===void 0)throw Error(`${this.queryHash} data is undefined`);return this.setData(e),this.#r.config.onSuccess?.(e,this),this.#r.config.onSettled?.(e,this.state.error,this),e}catch(e){if(e instanceof Ie){if(e.silent){if(this.#a!==o&&this.#o)return this.#o;throw e}if(e.revert){if(this.state.data===void 0)throw e;return this.state.data}}throw this.#u({type:`error`,error:e}),this.#r.config.onError?.(e,this),this.#r.config.onSettled?.(this.state.data,e,this),e}finally{this.#a===o&&(this.#a=void 0,this.#o=void 0),this.#l()}})();return this.#o=s,o.start(),s}#l(){this.#r.get(this.queryHash)===this&&this.scheduleGc()}#u(e){let t=t=>{switch(e.type){case`failed`:return{...t,fetchFailureCount:e.failureCount,fetchFailureReason:e.error};case`pause`:return{...t,fetchStatus:`paused`};case`continue`:return{...t,fetchStatus:`fetching`};case`fetch`:return{...t,...ze(t.data,this.options),fetchMeta:e.meta??null};case`success`:{let n={...t,...Be(e.data,e.dataUpdatedAt),dataUpdateCount:t.dataUpdateCount+1,...!e.manual&&{fetchStatus:`idle`,fetchFailureCount:0,fetchFailureReason:null}};return this.#n=e.manual?n:void 0,n}case`error`:{let n=e.error;return{...t,error:n,errorUpdateCount:t.errorUpdateCount+1,errorUpdatedAt:Date.now(),fetchFailureCount:t.fetchFailureCount+1,fetchFailureReason:n,fetchStatus:`idle`,status:`error`,isInvalidated:!0}}case`invalidate`:return{...t,isInvalidated:!0};case`setState`:return{...t,...e.state}}};this.state=t(this.state),O.batch(()=>{this.observers.slice().forEach(e=>{e.onQueryUpdate()}),this.#r.notify({query:this,type:`updated`,action:e})})}};function ze(e,t){return{fetchFailureCount:0,fetchFailureReason:null,fetchStatus:Fe(t.networkMode)?`fetching`:`paused`,...e===void 0&&{error:null,status:`pending`}}}function Be(e,t){return{data:e,dataUpdatedAt:t??Date.now(),error:null,isInvalidated:!1,status:`success`}}function Ve(e){let t=typeof e.initialData==`function`?e.initialData():e.initialData,n=t!==void 0,r=n?typeof e.initialDataUpdatedAt==`function`?e.initialDataUpdatedAt():e.initialDataUpdatedAt:0;return{data:t,dataUpdateCount:0,dataUpdatedAt:n?r??Date.now():0,error:null,errorUpdateCount:0,errorUpdatedAt:0,fetchFailureCount:0,fetchFailureReason:null,fetchMeta:null,isInvalidated:!1,status:n?`success`:`pending`,fetchStatus:`idle`}}var He=class extends b{#e;#t=void 0;#n=void 0;#r=void 0;#i;#a;#o;#s;#c;#l;#u;#d;#f;#p=new Set;constructor(e,t){super(),this.options=t,this.#e=e,this.#a=null,this.bindMethods(),this.setOptions(t)}bindMethods(){this.refetch=this.refetch.bind(this)}onSubscribe(){this.listeners.size===1&&(this.#t.addObserver(this),We(this.#t,this.options)?this.#m():this.updateResult(),this.#y())}onUnsubscribe(){this.hasListeners()||this.destroy()}shouldFetchOnReconnect(){return Ge(this.#t,this.options,this.options.refetchOnReconnect)}shouldFetchOnWindowFocus(){return Ge(this.#t,this.options,this.options.refetchOnWindowFocus)}destroy(){this.listeners=new Set,this.#b(),this.#x(),this.#t.removeObserver(this)}setOptions(e){let t=this.options,n=this.#t;if(this.options=this.#e.defaultQueryOptions(e),this.options.enabled!==void 0&&typeof this.options.enabled!=`boolean`&&typeof this.options.enabled!=`function`&&typeof E(this.options.enabled,this.#t)!=`boolean`)throw Error(`Expected enabled to be a boolean or a callback that returns a boolean`);this.#S(),this.#t.setOptions(this.options),t._defaulted&&!ue(this.options,t)&&this.#e.getQueryCache().notify({type:`observerOptionsUpdated`,query:this.#t,observer:this});let r=this.hasListeners();r&&Ke(this.#t,n,this.options,t)&&this.#m(),this.updateResult(),r&&(this.#t!==n||E(this.options.enabled,this.#t)!==E(t.enabled,this.#t)||E(this.options.staleTime,this.#t)!==E(t.staleTime,this.#t))&&this.#g();let i=this.#_();r&&(this.#t!==n||E(this.options.enabled,this.#t)!==E(t.enabled,this.#t)||i!==this.#f)&&this.#v(i)}getOptimisticResult(e){let t=this.#e.getQueryCache().build(this.#e,e),n=this.createResult(t,e);return ue(this.getCurrentResult(),n)||(this.#r=n,this.#i=e),n}getCurrentResult(){return this.#r}trackResult(e,t){return new Proxy(e,{get:(e,n)=>(this.trackProp(n),t?.(n),Reflect.get(e,n))})}trackProp(e){this.#p.add(e)}getCurrentQuery(){return this.#t}refetch({...e}={}){return this.fetch({...e})}fetchOptimistic(e){let t=this.#e.defaultQueryOptions(e),n=this.#e.getQueryCache().build(this.#e,t),r=()=>{},i,a=new Promise(e=>{i=e,r=this.#e.getQueryCache().subscribe(i=>{i.type===`updated`&&i.query.queryHash===n.queryHash&&n.state.data!==void 0&&(r(),e(this.createResult(n,t)))})});return Promise.race([n.fetch(t).then(()=>{let e=this.createResult(n,t);return i?.(e),e}).finally(()=>{r()}),a])}fetch(e){return this.#m({...e,cancelRefetch:e.cancelRefetch??!0}).then(()=>(this.updateResult(),this.#r))}#m(e){this.#S();let t=this.#t.fetch(this.options,e);return e?.throwOnError||(t=t.catch(T)),t}#h(e){return!we()&&E(this.options.enabled,this.#t)!==!1&&ne(e)}#g(){this.#b();let e=E(this.options.staleTime,this.#t);if(this.#r.isStale||!this.#h(e))return;let t=re(this.#r.dataUpdatedAt,e)+1;this.#u=C.setTimeout(()=>{this.#r.isStale||this.updateResult()},t)}#_(){return E(this.options.refetchInterval,this.#t)??!1}#v(e){this.#x(),this.#f=e,this.#f!==0&&this.#h(this.#f)&&(this.#d=C.setInterval(()=>{(this.options.refetchIntervalInBackground||x.isFocused())&&this.#m()},this.#f))}#y(){this.#g(),this.#v(this.#_())}#b(){this.#u!==void 0&&(C.clearTimeout(this.#u),this.#u=void 0)}#x(){this.#d!==void 0&&(C.clearInterval(this.#d),this.#d=void 0)}createResult(e,t){let n=this.#t,r=this.options,i=this.#r,a=this.#i,o=e===n?this.#n:e.state,{state:s}=e,c={...s},l=!1,u;if(t._optimisticResults){let i=this.hasListeners(),a=!i&&We(e,t),o=i&&Ke(e,n,t,r);(a||o)&&(c={...c,...ze(s.data,e.options)}),t._optimisticResults===`isRestoring`&&(c.fetchStatus=`idle`)}let{error:d,errorUpdatedAt:f,status:p}=c;u=c.data;let m=!1;if(t.placeholderData!==void 0&&u===void 0&&p===`pending`){let e,n=i?.isPlaceholderData&&t.placeholderData===a?.placeholderData;n?(e=i.data,m=!0):e=typeof t.placeholderData==`function`?t.placeholderData(this.#l?.state.data,this.#l):t.placeholderData,(n||e!==void 0)&&(p=`success`,u=he(t.select&&!m?this.#s:i?.data,e,t),l=!0)}if(t.select&&u!==void 0&&!m){if(u===this.#s&&t.select===this.#o)u=this.#c;else try{this.#o=t.select,this.#s=u,u=t.select(u),u=he(i?.data,u,t),this.#c=u,this.#a=null}catch(e){this.#a=e}}else u===void 0&&(this.#s=void 0,this.#a=null);this.#a&&(d=this.#a,u=this.#c,f=i?.error===d?i.errorUpdatedAt:Date.now(),p=`error`,l=!1);let h=c.fetchStatus===`fetching`,g=p===`pending`,_=p===`error`,v=g&&h,y=u!==void 0;return{status:p,fetchStatus:c.fetchStatus,isPending:g,isSuccess:p===`success`,isError:_,isInitialLoading:v,isLoading:v,data:u,dataUpdatedAt:c.dataUpdatedAt,error:d,errorUpdatedAt:f,failureCount:c.fetchFailureCount,failureReason:c.fetchFailureReason,errorUpdateCount:c.errorUpdateCount,isFetched:e.isFetched(),isFetchedAfterMount:c.dataUpdateCount>o.dataUpdateCount||c.errorUpdateCount>o.errorUpdateCount,isFetching:h,isRefetching:h&&!g,isLoadingError:_&&!y,isPaused:c.fetchStatus===`paused`,isPlaceholderData:l,isRefetchError:_&&y,isStale:qe(e,t),refetch:this.refetch,isEnabled:E(t.enabled,e)!==!1}}updateResult(){let e=this.#r,t=this.createResult(this.#t,this.options);if(this.#i=this.options,this.#t.state.data!==void 0&&(this.#l=this.#t),ue(t,e))return;this.#r=t;let n=(()=>{if(!e)return!0;let{notifyOnChangeProps:t}=this.options,n=typeof t==`function`?t():t;if(n===`all`||!n&&!this.#p.size||this.options.throwOnError&&this.#r.error!==e.error)return!0;for(let t of n??this.#p)if(this.#r[t]!==e[t])return!0;return!1})();O.batch(()=>{n&&this.listeners.forEach(e=>{e(this.#r)}),this.#e.getQueryCache().notify({query:this.#t,type:`observerResultsUpdated`})})}#S(){let e=this.#e.getQueryCache().build(this.#e,this.options);if(e===this.#t)return;let t=this.#t;this.#t=e,this.#n=e.state,this.hasListeners()&&(t?.removeObserver(this),e.addObserver(this))}onQueryUpdate(){this.updateResult(),this.hasListeners()&&this.#y()}};function Ue(e,t){return E(t.enabled,e)!==!1&&e.state.data===void 0&&(e.state.status!==`error`||E(t.retryOnMount,e)!==!1)}function We(e,t){return Ue(e,t)||e.state.data!==void 0&&Ge(e,t,t.refetchOnMount)}function Ge(e,t,n){if(E(t.enabled,e)!==!1&&E(t.staleTime,e)!==`static`){let r=E(n,e);return r===`always`||r!==!1&&qe(e,t)}return!1}function Ke(e,t,n,r){return(e!==t||E(r.enabled,e)===!1)&&(!n.suspense||e.state.status!==`error`)&&qe(e,n)}function qe(e,t){return E(t.enabled,e)!==!1&&e.isStaleByTime(E(t.staleTime,e))}var Je=class extends Me{#e;#t;#n;#r;constructor(e){super(),this.#e=e.client,this.mutationId=e.mutationId,this.#n=e.mutationCache,this.#t=[],this.state=e.state||Ye(),this.setOptions(e.options),this.scheduleGc()}setOptions(e){this.options=e,this.updateGcTime(this.options.gcTime)}get meta(){return this.options.meta}addObserver(e){this.#t.includes(e)||(this.#t.push(e),this.clearGcTimeout(),this.#n.notify({type:`observerAdded`,mutation:this,observer:e}))}removeObserver(e){this.#t=this.#t.filter(t=>t!==e),this.#n.has(this)&&this.scheduleGc(),this.#n.notify({type:`observerRemoved`,mutation:this,observer:e})}optionalRemove(){this.#t.length||(this.state.status===`pending`?this.scheduleGc():this.#n.remove(this))}continue(){return this.#r?.continue()??(this.state.status===`pending`?this.execute(this.state.variables):Promise.resolve())}async execute(e){let t=()=>{this.#i({type:`continue`})},n={client:this.#e,meta:this.options.meta,mutationKey:this.options.mutationKey},r=this.#r=Le({fn:()=>this.options.mutationFn?this.options.mutationFn(e,n):Promise.reject(Error(`No mutationFn found`)),onFail:(e,t)=>{this.#i({type:`failed`,failureCount:e,error:t})},onPause:()=>{this.#i({type:`pause`})},onContinue:t,retry:this.options.retry??0,retryDelay:this.options.retryDelay,networkMode:this.options.networkMode,canRun:()=>this.#n.canRun(this)}),i=this.state.status===`pending`,a=!r.canStart();try{if(i)t();else{this.#i({type:`pending`,variables:e,isPaused:a}),this.#n.config.onMutate&&await this.#n.config.onMutate(e,this,n);let t=await this.options.onMutate?.(e,n);t!==this.state.context&&this.#i({type:`pending`,context:t,variables:e,isPaused:a})}this.state.isPaused&&r.canStart()&&t();let o=await r.start();return await this.#n.config.onSuccess?.(o,e,this.state.context,this,n),await this.options.onSuccess?.(o,e,this.state.context,n),await this.#n.config.onSettled?.(o,null,this.state.variables,this.state.context,this,n),await this.options.onSettled?.(o,null,e,this.state.context,n),this.#i({type:`success`,data:o}),o}catch(t){try{await this.#n.config.onError?.(t,e,this.state.context,this,n)}catch(e){Promise.reject(e)}try{await this.options.onError?.(t,e,this.state.context,n)}catch(e){Promise.reject(e)}try{await this.#n.config.onSettled?.(void 0,t,this.state.variables,this.state.context,this,n)}catch(e){Promise.reject(e)}try{await this.options.onSettled?.(void 0,t,e,this.state.context,n)}catch(e){Promise.reject(e)}throw this.#i({type:`error`,error:t}),t}finally{this.#r===r&&(this.#r=void 0),this.#n.runNext(this)}}#i(e){let t=t=>{switch(e.type){case`failed`:return{...t,failureCount:e.failureCount,failureReason:e.error};case`pause`:return{...t,isPaused:!0};case`continue`:return{...t,isPaused:!1};case`pending`:return{...t,context:e.context,data:void 0,failureCount:0,failureReason:null,error:null,isPaused:e.isPaused,status:`pending`,variables:e.variables,submittedAt:Date.now()};case`success`:return{...t,data:e.data,failureCount:0,failureReason:null,error:null,status:`success`,isPaused:!1};case`error`:return{...t,data:void 0,error:e.error,failureCount:t.failureCount+1,failureReason:e.error,isPaused:!1,status:`error`}}};this.state=t(this.state),O.batch(()=>{this.#t.forEach(t=>{t.onMutationUpdate(e)}),this.#n.notify({mutation:this,type:`updated`,action:e})})}};function Ye(){return{context:void 0,data:void 0,error:null,failureCount:0,failureReason:null,isPaused:!1,status:`idle`,variables:void 0,submittedAt:0}}var Xe=class extends b{#e;#t;#n;constructor(e={}){super(),this.config=e,this.#e=new Set,this.#t=new Map,this.#n=0}build(e,t,n){let r=new Je({client:e,mutationCache:this,mutationId:++this.#n,options:e.defaultMutationOptions(t),state:n});return this.add(r),r}add(e){this.#e.add(e);let t=Ze(e);if(typeof t==`string`){let n=this.#t.get(t);n?n.push(e):this.#t.set(t,[e])}this.notify({type:`added`,mutation:e})}remove(e){if(this.#e.delete(e)){e.destroy();let t=Ze(e);if(typeof t==`string`){let n=this.#t.get(t);if(n){if(n.length>1){let t=n.indexOf(e);t!==-1&&n.splice(t,1)}else n[0]===e&&this.#t.delete(t)}}}this.notify({type:`removed`,mutation:e})}has(e){return this.#e.has(e)}canRun(e){let t=Ze(e);if(typeof t==`string`){let n=this.#t.get(t)?.find(e=>e.state.status===`pending`);return!n||n===e}return!0}runNext(e){let t=Ze(e);return typeof t==`string`?(this.#t.get(t)?.find(t=>t!==e&&t.state.isPaused))?.continue()??Promise.resolve():Promise.resolve()}clear(){O.batch(()=>{let e=this.getAll();this.#e.clear(),this.#t.clear(),e.forEach(e=>e.destroy()),e.forEach(e=>{this.notify({type:`removed`,mutation:e})})})}getAll(){return Array.from(this.#e)}find(e){let t={exact:!0,...e};return this.getAll().find(e=>ae(t,e))}findAll(e={}){return this.getAll().filter(t=>ae(e,t))}notify(e){O.batch(()=>{this.listeners.forEach(t=>{t(e)})})}resumePausedMutations(){let e=this.getAll().filter(e=>e.state.isPaused);return O.batch(()=>Promise.all(e.map(e=>e.continue().catch(T))))}};function Ze(e){return e.options.scope?.id}var Qe=class extends b{#e;constructor(e={}){super(),this.config=e,this.#e=new Map}build(e,t,n){let r=t.queryKey,i=t.queryHash??oe(r,t),a=this.get(i);return a||(a=new Re({client:e,queryKey:r,queryHash:i,options:e.defaultQueryOptions(t),state:n,defaultOptions:e.getQueryDefaults(r)}),this.add(a)),a}add(e){this.#e.has(e.queryHash)||(this.#e.set(e.queryHash,e),this.notify({type:`added`,query:e}))}remove(e){this.#e.get(e.queryHash)===e&&(e.destroy(),this.#e.delete(e.queryHash),this.notify({type:`removed`,query:e}))}clear(){O.batch(()=>{this.getAll().forEach(e=>{this.remove(e)})})}get(e){return this.#e.get(e)}getAll(){return[...this.#e.values()]}find(e){let t={exact:!0,...e};return this.getAll().find(e=>ie(t,e))}findAll(e={}){let t=this.getAll();return Object.keys(e).length>0?t.filter(t=>ie(e,t)):t}notify(e){O.batch(()=>{this.listeners.forEach(t=>{t(e)})})}onFocus(){O.batch(()=>{this.getAll().forEach(e=>{e.onFocus()})})}onOnline(){O.batch(()=>{this.getAll().forEach(e=>{e.onOnline()})})}},$e=class{#e;#t;#n;#r;#i;#a;#o;#s;constructor(e={}){this.#e=e.queryCache||new Qe,this.#t=e.mutationCache||new Xe,this.#n=e.defaultOptions||{},this.#r=new Map,this.#i=new Map,this.#a=0}mount(){this.#a++,this.#a===1&&(this.#o=x.subscribe(async e=>{e&&(await this.resumePausedMutations(),this.#e.onFocus())}),this.#s=Ne.subscribe(async e=>{e&&(await this.resumePausedMutations(),this.#e.onOnline())}))}unmount(){this.#a--,this.#a===0&&(this.#o?.(),this.#o=void 0,this.#s?.(),this.#s=void 0)}isFetching(e){return this.#e.findAll({...e,fetchStatus:`fetching`}).length}isMutating(e){return this.#t.findAll({...e,status:`pending`}).length}getQueryData(e){let t=this.defaultQueryOptions({queryKey:e});return this.#e.get(t.queryHash)?.state.data}ensureQueryData(e){let t=this.defaultQueryOptions(e),n=this.#e.build(this,t),r=n.state.data;return r===void 0?this.fetchQuery(e):(e.revalidateIfStale&&n.isStaleByTime(E(t.staleTime,n))&&this.prefetchQuery(t),Promise.resolve(r))}getQueriesData(e){return this.#e.findAll(e).map(({queryKey:e,state:t})=>[e,t.data])}setQueryData(e,t,n){let r=this.defaultQueryOptions({queryKey:e}),i=this.#e.get(r.queryHash)?.state.data,a=te(t,i);if(a!==void 0)return this.#e.build(this,r).setData(a,{...n,manual:!0})}setQueriesData(e,t,n){return O.batch(()=>this.#e.findAll(e).map(({queryKey:e})=>[e,this.setQueryData(e,t,n)]))}getQueryState(e){let t=this.defaultQueryOptions({queryKey:e});return this.#e.get(t.queryHash)?.state}removeQueries(e){let t=this.#e;O.batch(()=>{t.findAll(e).forEach(e=>{t.remove(e)})})}resetQueries(e,t){let n=this.#e;return O.batch(()=>{let r=n.findAll(e),i=new Set(r);return r.forEach(e=>{e.reset()}),this.refetchQueries({type:`active`,predicate:e=>i.has(e)},t)})}cancelQueries(e,t={}){let n={revert:!0,...t},r=O.batch(()=>this.#e.findAll(e).map(e=>e.cancel(n)));return Promise.all(r).then(T).catch(T)}invalidateQueries(e,t={}){return O.batch(()=>(this.#e.findAll(e).forEach(e=>{e.invalidate()}),e?.refetchType===`none`?Promise.resolve():this.refetchQueries({...e,type:e?.refetchType??e?.type??`active`},t)))}refetchQueries(e,t={}){let n={...t,cancelRefetch:t.cancelRefetch??!0},r=O.batch(()=>this.#e.findAll(e).filter(e=>!e.isDisabled()&&!e.isStatic()).map(e=>{let t=e.fetch(void 0,n),r=e.state.fetchStatus===`paused`;return(!n.throwOnError||r)&&(t=t.catch(T)),r?Promise.resolve():t}));return Promise.all(r).then(T)}async query(e){let t=this.defaultQueryOptions(e);t.retry===void 0&&(t.retry=!1);let n=this.#e.build(this,t),r=n.isStaleByTime(E(t.staleTime,n))?await n.fetch(t):n.state.data,i=t.select;return i?i(r):r}fetchQuery(e){let t=this.defaultQueryOptions(e);t.retry===void 0&&(t.retry=!1);let n=this.#e.build(this,t);return n.isStaleByTime(E(t.staleTime,n))?n.fetch(t):Promise.resolve(n.state.data)}prefetchQuery(e){return this.fetchQuery(e).then(T).catch(T)}infiniteQuery(e){return e._type=`infinite`,this.query(e)}fetchInfiniteQuery(e){return e._type=`infinite`,this.fetchQuery(e)}prefetchInfiniteQuery(e){return this.fetchInfiniteQuery(e).then(T).catch(T)}ensureInfiniteQueryData(e){return e._type=`infinite`,this.ensureQueryData(e)}resumePausedMutations(){return Ne.isOnline()?this.#t.resumePausedMutations():Promise.resolve()}getQueryCache(){return this.#e}getMutationCache(){return this.#t}getDefaultOptions(){return this.#n}setDefaultOptions(e){this.#n=e}setQueryDefaults(e,t){this.#r.set(D(e),{queryKey:e,defaultOptions:t})}getQueryDefaults(e){let t=[...this.#r.values()],n={};return t.forEach(t=>{se(e,t.queryKey)&&Object.assign(n,t.defaultOptions)}),n}setMutationDefaults(e,t){this.#i.set(D(e),{mutationKey:e,defaultOptions:t})}getMutationDefaults(e){let t=[...this.#i.values()],n={};return t.forEach(t=>{se(e,t.mutationKey)&&Object.assign(n,t.defaultOptions)}),n}defaultQueryOptions(e){if(e._defaulted)return e;let t={...this.#n.queries,...this.getQueryDefaults(e.queryKey),...e,_defaulted:!0};return t.queryHash||=oe(t.queryKey,t),t.refetchOnReconnect===void 0&&(t.refetchOnReconnect=t.networkMode!==`always`),t.throwOnError===void 0&&(t.throwOnError=!!t.suspense),!t.networkMode&&t.persister&&(t.networkMode=`offlineFirst`),t.queryFn===ve&&(t.enabled=!1),t}defaultMutationOptions(e){return e?._defaulted?e:{...this.#n.mutations,...e?.mutationKey&&this.getMutationDefaults(e.mutationKey),...e,_defaulted:!0}}clear(){this.#e.clear(),this.#t.clear()}},et=(e,t,n)=>{let r=n?.state.status===`error`&&typeof e.throwOnError==`function`?be(e.throwOnError,[n.state.error,n]):e.throwOnError;(e.suspense||r)&&(t.isReset()||(e.retryOnMount=!1))},tt=e=>{c.useEffect(()=>{e.clearReset()},[e])},nt=({result:e,errorResetBoundary:t,throwOnError:n,query:r,suspense:i})=>e.isError&&!t.isReset()&&!e.isFetching&&r&&(i&&e.data===void 0||be(n,[e.error,r])),rt=e=>{if(e.suspense){let t=1e3,n=e=>e===`static`?e:Math.max(e??t,t),r=e.staleTime;e.staleTime=typeof r==`function`?(...e)=>n(r(...e)):n(r),typeof e.gcTime==`number`&&(e.gcTime=Math.max(e.gcTime,t))}},it=(e,t)=>e?.suspense&&t.isPending,at=(e,t,n)=>t.fetchOptimistic(e).catch(()=>{n.clearReset()});function ot(e,t,n){let r=u(),i=y(),a=h(n),o=a.defaultQueryOptions(e),s=a.getQueryCache().get(o.queryHash),l=e.subscribed!==!1;o._optimisticResults=r?`isRestoring`:l?`optimistic`:void 0,rt(o),et(o,i,s),tt(i);let[d]=c.useState(()=>new t(a,o)),f=d.getOptimisticResult(o);c.useEffect(()=>{d.setOptions(o)},[o,d]);let p=!r&&l;if(c.useSyncExternalStore(c.useCallback(e=>{let t=p?d.subscribe(O.batchCalls(e)):T;return d.updateResult(),t},[d,p]),()=>d.getCurrentResult(),()=>d.getCurrentResult()),it(o,f))throw at(o,d,i);if(nt({result:f,errorResetBoundary:i,throwOnError:o.throwOnError,query:s,suspense:o.suspense}))throw f.error;return o.notifyOnChangeProps?f:d.trackResult(f)}function st(e,t){return ot(e,He,t)}function ct(e){return e}var lt=n((e=>{var n=t();function r(e,t){return e===t&&(e!==0||1/e==1/t)||e!==e&&t!==t}var i=typeof Object.is==`function`?Object.is:r,a=n.useState,o=n.useEffect,s=n.useLayoutEffect,c=n.useDebugValue;function l(e,t){var n=t(),r=a({inst:{value:n,getSnapshot:t}}),i=r[0].inst,l=r[1];return s(function(){i.value=n,i.getSnapshot=t,u(i)&&l({inst:i})},[e,n,t]),o(function(){return u(i)&&l({inst:i}),e(function(){u(i)&&l({inst:i})})},[e]),c(n),n}function u(e){var t=e.getSnapshot;e=e.value;try{var n=t();return!i(e,n)}catch{return!0}}function d(e,t){return t()}var f=typeof window>`u`||window.document===void 0||window.document.createElement===void 0?d:l;e.useSyncExternalStore=n.useSyncExternalStore===void 0?f:n.useSyncExternalStore})),ut=n(((e,t)=>{t.exports=lt()}));function dt(...e){return(...t)=>{for(let n of e)typeof n==`function`&&n(...t)}}var k=typeof document<`u`?c.useLayoutEffect:()=>{},ft={prefix:String(Math.round(Math.random()*1e10)),current:0},pt=c.createContext(ft),mt=c.createContext(!1);typeof window<`u`&&window.document&&window.document.createElement;var ht=new WeakMap;function gt(e=!1){let t=(0,c.useContext)(pt),n=(0,c.useRef)(null);if(n.current===null&&!e){let e=c.default.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED?.ReactCurrentOwner?.current;if(e){let n=ht.get(e);n==null?ht.set(e,{id:t.current,state:e.memoizedState}):e.memoizedState!==n.state&&(t.current=n.id,ht.delete(e))}n.current=++t.current}return n.current}function _t(e){let t=(0,c.useContext)(pt),n=gt(!!e),r=`react-aria${t.prefix}`;return e||`${r}-${n}`}function vt(e){let t=c.useId(),[n]=(0,c.useState)(Ct()),r=n?`react-aria`:`react-aria${ft.prefix}`;return e||`${r}-${t}`}var yt=typeof c.useId==`function`?vt:_t;function bt(){return!1}function xt(){return!0}function St(e){return()=>{}}function Ct(){return typeof c.useSyncExternalStore==`function`?c.useSyncExternalStore(St,bt,xt):(0,c.useContext)(mt)}function wt(e){let[t,n]=(0,c.useState)(e),r=(0,c.useRef)(t),i=(0,c.useRef)(null),a=(0,c.useRef)(()=>{if(!i.current)return;let e=i.current.next();e.done?i.current=null:r.current===e.value?a.current():n(e.value)});return k(()=>{r.current=t,i.current&&a.current()}),[t,(0,c.useCallback)(e=>{i.current=e(r.current),a.current()},[a])]}var Tt=!!(typeof window<`u`&&window.document&&window.document.createElement),A=new Map,j;typeof FinalizationRegistry<`u`&&(j=new FinalizationRegistry(e=>{A.delete(e)}));var Et=new WeakMap;function M(e){let[t,n]=(0,c.useState)(e),r=(0,c.useRef)(null),i=yt(t),a=(0,c.useRef)(null),o=Et.get(a);if(j&&o!==i&&(o!=null&&j.unregister(a),j.register(a,i,a),Et.set(a,i)),Tt){let e=A.get(i);e&&!e.includes(r)?e.push(r):A.set(i,[r])}return k(()=>{let e=i;return()=>{j&&(j.unregister(a),Et.delete(a)),A.delete(e)}},[i]),(0,c.useEffect)(()=>{let e=r.current;return e&&n(e),()=>{e&&(r.current=null)}}),i}function Dt(e,t){if(e===t)return e;let n=A.get(e);if(n)return n.forEach(e=>e.current=t),t;let r=A.get(t);return r?(r.forEach(t=>t.current=e),e):t}function Ot(e=[]){let t=M(),[n,r]=wt(t),i=(0,c.useCallback)(()=>{r(function*(){yield t,yield document.getElementById(t)?t:void 0})},[t,r]);return k(i,[t,i,...e]),n}function kt(...e){return e.length===1&&e[0]?e[0]:t=>{let n=!1,r=e.map(e=>{let r=At(e,t);return n||=typeof r==`function`,r});if(n)return()=>{r.forEach((t,n)=>{typeof t==`function`?t():At(e[n],null)})}}}function At(e,t){if(typeof e==`function`)return e(t);e!=null&&(e.current=t)}function jt(e){var t,n,r=``;if(typeof e==`string`||typeof e==`number`)r+=e;else if(typeof e==`object`){if(Array.isArray(e)){var i=e.length;for(t=0;t<i;t++)e[t]&&(n=jt(e[t]))&&(r&&(r+=` `),r+=n)}else for(n in e)e[n]&&(r&&(r+=` `),r+=n)}return r}function Mt(){for(var e,t,n=0,r=``,i=arguments.length;n<i;n++)(e=arguments[n])&&(t=jt(e))&&(r&&(r+=` `),r+=t);return r}function N(...e){let t={...e[0]};for(let n=1;n<e.length;n++){let r=e[n];for(let e in r){let n=t[e],i=r[e];typeof n==`function`&&typeof i==`function`&&e[0]===`o`&&e[1]===`n`&&e.charCodeAt(2)>=65&&e.charCodeAt(2)<=90?t[e]=dt(n,i):(e===`className`||e===`UNSAFE_className`)&&typeof n==`string`&&typeof i==`string`?t[e]=Mt(n,i):e===`id`&&n&&i?t.id=Dt(n,i):e===`ref`&&n&&i?t.ref=kt(n,i):t[e]=i===void 0?n:i}}return t}function Nt(e){let t=(0,c.useRef)(null),n=(0,c.useRef)(void 0),r=(0,c.useCallback)(t=>{if(typeof e==`function`){let n=e,r=n(t);return()=>{typeof r==`function`?r():n(null)}}if(e)return e.current=t,()=>{e.current=null}},[e]);return(0,c.useMemo)(()=>({get current(){return t.current},set current(e){t.current=e,n.current&&=(n.current(),void 0),e!=null&&(n.current=r(e))}}),[r])}s();var Pt=Symbol(`default`);function Ft({values:e,children:t}){for(let[n,r]of e)t=c.createElement(n.Provider,{value:r},t);return t}function It(e){let{className:t,style:n,children:r,defaultClassName:i,defaultChildren:a,defaultStyle:o,values:s,render:l}=e;return(0,c.useMemo)(()=>{let e,c,u;return e=typeof t==`function`?t({...s,defaultClassName:i}):t,c=typeof n==`function`?n({...s,defaultStyle:o||{}}):n,u=typeof r==`function`?r({...s,defaultChildren:a}):r??a,{className:e??i,style:c||o?{...o,...c}:void 0,children:u??a,"data-rac":``,render:l?e=>l(e,s):void 0}},[t,n,r,i,a,o,s,l])}function Lt(e,t){let n=(0,c.useContext)(e);if(t===null)return null;if(n&&typeof n==`object`&&`slots`in n&&n.slots){let e=t||Pt;if(!n.slots[e]){let e=new Intl.ListFormat().format(Object.keys(n.slots).map(e=>`"${e}"`)),r=t?`Invalid slot "${t}".`:`A slot prop is required.`;throw Error(`${r} Valid slot names are ${e}.`)}return n.slots[e]}return n}function Rt(e,t,n){let{ref:r,...i}=Lt(n,e.slot)||{},a=Nt((0,c.useMemo)(()=>kt(t,r),[t,r])),o=N(i,e);return`style`in i&&i.style&&`style`in e&&e.style&&(o.style=typeof i.style==`function`||typeof e.style==`function`?t=>{let n=typeof i.style==`function`?i.style(t):i.style,r={...t.defaultStyle,...n},a=typeof e.style==`function`?e.style({...t,defaultStyle:r}):e.style;return{...r,...a}}:{...i.style,...e.style}),[o,a]}function zt(e=!0){let[t,n]=(0,c.useState)(e),r=(0,c.useRef)(!1),i=(0,c.useCallback)(e=>{r.current=!0,n(!!e)},[]);return k(()=>{r.current||n(!1)},[]),[i,t]}function Bt(e){let t=/^(data-.*)$/,n={};for(let r in e)t.test(r)||(n[r]=e[r]);return n}function Vt(e,t,n){let{render:r,...i}=t,a=(0,c.useRef)(null),o=(0,c.useMemo)(()=>kt(n,a),[n,a]);k(()=>{},[e,r]);let s={...i,ref:o};return r?r(s,void 0):c.createElement(e,s)}var Ht={},Ut=new Proxy({},{get(e,t){if(typeof t!=`string`)return;let n=Ht[t];return n||(n=(0,c.forwardRef)(Vt.bind(null,t)),Ht[t]=n),n}}),P=e=>Gt(e)?e.document:Kt(e)?e:e?.ownerDocument??(typeof document<`u`?document:void 0),F=e=>P(e)?.defaultView??(typeof window<`u`?window:void 0);function Wt(e){return typeof e==`object`&&!!e&&`nodeType`in e&&typeof e.nodeType==`number`}function Gt(e){return typeof e==`object`&&!!e&&`window`in e&&e.window===e}function Kt(e){return Wt(e)&&e.nodeType===9}function qt(e){return Wt(e)&&e.nodeType===11&&`host`in e}function Jt(e,t,n,r){if(n==null||e==null)return()=>{};let i=Array.isArray(e)?e:[e];for(let e of i)e.addEventListener(t,n,r);return()=>{for(let e of i)e.removeEventListener(t,n,r)}}function Yt(e,t,n,r){if(e==null)return()=>{};let i=[],a=Array.isArray(e)?e:[e];for(let e of a){let a=e.style.getPropertyValue(t),o=e.style.getPropertyPriority(t);e.style.setProperty(t,n,r),i.unshift(()=>{a?e.style.setProperty(t,a,o):e.style.removeProperty(t)})}return()=>{for(let e of i)e()}}var Xt=!1;function Zt(){return Xt}function I(e,t){if(!Zt())return t&&e?e.contains(t):!1;if(!e||!t)return!1;let n=t;for(;n!=null;){if(n===e)return!0;n=typeof n.assignedElements!=`function`&&n.assignedSlot?.parentNode?n.assignedSlot.parentNode:qt(n)?n.host:n.parentNode}return!1}var L=(e=document)=>{if(!Zt())return e.activeElement;let t=e.activeElement;for(;t&&`shadowRoot`in t&&t.shadowRoot?.activeElement;)t=t.shadowRoot.activeElement;return t};function R(e){if(Zt()&&e.target instanceof Element&&e.target.shadowRoot){if(`composedPath`in e)return e.composedPath()[0]??null;if(`composedPath`in e.nativeEvent)return e.nativeEvent.composedPath()[0]??null}return e.target}function Qt(e,t){if(t===null)return[];t??=F(e);let n=[t];if(!Zt()||!e||e===t)return n;let r=`getRootNode`in t?t.getRootNode():null,i=e.getRootNode()??null;for(;qt(i)&&i!==r;)n.push(i),i=i.host.getRootNode();return n}function $t(e){if(!e)return!1;let t=e.getRootNode(),n=F(e);if(!(t instanceof n.Document||t instanceof n.ShadowRoot))return!1;let r=t.activeElement;return r!=null&&e.contains(r)}function z(e){e.focus({preventScroll:!0})}var en=typeof Element<`u`&&`checkVisibility`in Element.prototype;function tn(e){let t=F(e);if(!(e instanceof t.HTMLElement)&&!(e instanceof t.SVGElement))return!1;let{display:n,visibility:r}=e.style,i=n!==`none`&&r!==`hidden`&&r!==`collapse`;if(i){let{getComputedStyle:t}=F(e),{display:n,visibility:r}=t(e);i=n!==`none`&&r!==`hidden`&&r!==`collapse`}return i}function nn(e,t){return!e.hasAttribute(`hidden`)&&!e.hasAttribute(`data-react-aria-prevent-focus`)&&(e.nodeName===`DETAILS`&&t&&t.nodeName!==`SUMMARY`?e.hasAttribute(`open`):!0)}function rn(e,t){return en?e.checkVisibility({visibilityProperty:!0})&&!e.closest(`[data-react-aria-prevent-focus]`):e.nodeName!==`#comment`&&tn(e)&&nn(e,t)&&(!e.parentElement||rn(e.parentElement,e))}var an=[`input:not([disabled]):not([type=hidden])`,`select:not([disabled])`,`textarea:not([disabled])`,`button:not([disabled])`,`a[href]`,`area[href]`,`summary`,`iframe`,`object`,`embed`,`audio[controls]`,`video[controls]`,`[contenteditable]:not([contenteditable^="false"])`,`permission`],on=an.join(`:not([hidden]),`)+`,[tabindex]:not([disabled]):not([hidden])`;an.push(`[tabindex]:not([tabindex="-1"]):not([disabled])`);var sn=an.join(`:not([hidden]):not([tabindex="-1"]),`);function cn(e,t){return e.matches(on)&&!un(e)&&(t?.skipVisibilityCheck||rn(e))}function ln(e){return e.matches(sn)&&rn(e)&&!un(e)}function un(e){let t=e;for(;t!=null;){if(t instanceof F(t).HTMLElement&&t.inert)return!0;t=t.parentElement}return!1}function dn(e){let t=e;return t.nativeEvent=e,t.isDefaultPrevented=()=>t.defaultPrevented,t.isPropagationStopped=()=>t.cancelBubble,t.persist=()=>{},t}function fn(e,t){Object.defineProperty(e,"target",{value:t}),Object.defineProperty(e,"currentTarget",{value:t})}function pn(e){let t=(0,c.useRef)({isFocused:!1,observer:null});return k(()=>{let e=t.current;return()=>{e.observer&&=(e.observer.disconnect(),null)}},[]),(0,c.useCallback)(n=>{let r=R(n);if(r instanceof HTMLButtonElement||r instanceof HTMLInputElement||r instanceof HTMLTextAreaElement||r instanceof HTMLSelectElement){t.current.isFocused=!0;let n=r;n.addEventListener(`focusout`,r=>{if(t.current.isFocused=!1,n.disabled){let t=dn(r);e?.(t)}t.current.observer&&(t.current.observer.disconnect(),t.current.observer=null)},{once:!0}),t.current.observer=new MutationObserver(()=>{if(t.current.isFocused&&n.disabled){t.current.observer?.disconnect();let e=n===L()?null:L();n.dispatchEvent(new FocusEvent(`blur`,{relatedTarget:e})),n.dispatchEvent(new FocusEvent(`focusout`,{bubbles:!0,relatedTarget:e}))}}),t.current.observer.observe(n,{attributes:!0,attributeFilter:[`disabled`]})}},[e])}var mn=!1;function hn(e){for(;e&&!cn(e,{skipVisibilityCheck:!0});)e=e.parentElement;let t=L(F(e).document);if(!t||t===e)return;let n=e?.getRootNode(),r=n!=null&&qt(n)?n:F(e),i=t=>t===e||Wt(t)&&I(e,t),a=e=>e===t||t!=null&&Wt(e)&&I(t,e);mn=!0;let o=!1,s=e=>{(a(R(e))||o)&&e.stopImmediatePropagation()},c=n=>{(a(R(n))||o)&&(n.stopImmediatePropagation(),!e&&!o&&(o=!0,z(t),d()))},l=e=>{(i(R(e))||o)&&e.stopImmediatePropagation()},u=e=>{(i(R(e))||o)&&(e.stopImmediatePropagation(),o||(o=!0,z(t),d()))};r.addEventListener(`blur`,s,!0),r.addEventListener(`focusout`,c,!0),r.addEventListener(`focusin`,u,!0),r.addEventListener(`focus`,l,!0);let d=()=>{cancelAnimationFrame(f),r.removeEventListener(`blur`,s,!0),r.removeEventListener(`focusout`,c,!0),r.removeEventListener(`focusin`,u,!0),r.removeEventListener(`focus`,l,!0),mn=!1,o=!1},f=requestAnimationFrame(d);return d}function gn(e){if(typeof window>`u`||window.navigator==null)return!1;let t=window.navigator.userAgentData?.brands;return Array.isArray(t)&&t.some(t=>e.test(t.brand))||e.test(window.navigator.userAgent)}function _n(e){return typeof window<`u`&&window.navigator!=null&&e.test(window.navigator.userAgentData?.platform||window.navigator.platform)}function B(e){let t=null;return()=>(t??=e(),t)}var V=B(function(){return _n(/^Mac/i)}),vn=B(function(){return _n(/^iPhone/i)}),yn=B(function(){return _n(/^iPad/i)||V()&&navigator.maxTouchPoints>1}),bn=B(function(){return vn()||yn()}),xn=B(function(){return V()||bn()}),Sn=B(function(){return gn(/AppleWebKit/i)&&(bn()||!Cn())}),Cn=B(function(){return gn(/Chrome|CriOS|CrMo/i)}),wn=B(function(){return gn(/Android/i)});function Tn(e){return e.pointerType===``&&e.isTrusted?!0:wn()&&e.pointerType?e.type===`click`&&e.buttons===1:e.detail===0&&!e.pointerType}function En(e){return!wn()&&e.width===0&&e.height===0||wn()&&e.width===1&&e.height===1&&e.pressure===0&&e.detail===0&&e.pointerType===`mouse`}var Dn=(0,c.createContext)({isNative:!0,open:jn,useHref:e=>e});function On(){return(0,c.useContext)(Dn)}function kn(e,t){let n=e.getAttribute(`target`);return(!n||n===`_self`)&&e.origin===location.origin&&!e.hasAttribute(`download`)&&!t.metaKey&&!t.ctrlKey&&!t.altKey&&!t.shiftKey}function H(e,t,n=!0){let{metaKey:r,ctrlKey:i,altKey:a,shiftKey:o}=t,s=Sn()&&V()&&!yn()?new KeyboardEvent(`keydown`,{keyIdentifier:`Enter`,metaKey:r,ctrlKey:i,altKey:a,shiftKey:o}):new MouseEvent(`click`,{metaKey:r,ctrlKey:i,altKey:a,shiftKey:o,detail:1,bubbles:!0,cancelable:!0});H.isOpening=n,z(e),e.dispatchEvent(s),H.isOpening=!1}H.isOpening=!1;function An(e,t){if(e instanceof HTMLAnchorElement)t(e);else if(e.hasAttribute(`data-href`)){let n=document.createElement(`a`);n.href=e.getAttribute(`data-href`),e.hasAttribute(`data-target`)&&(n.target=e.getAttribute(`data-target`)),e.hasAttribute(`data-rel`)&&(n.rel=e.getAttribute(`data-rel`)),e.hasAttribute(`data-download`)&&(n.download=e.getAttribute(`data-download`)),e.hasAttribute(`data-ping`)&&(n.ping=e.getAttribute(`data-ping`)),e.hasAttribute(`data-referrer-policy`)&&(n.referrerPolicy=e.getAttribute(`data-referrer-policy`)),e.appendChild(n),t(n),e.removeChild(n)}}function jn(e,t){An(e,e=>H(e,t))}function Mn(e){let t=On().useHref(e.href??``);return{"data-href":e.href?t:void 0,"data-target":e.target,"data-rel":e.rel,"data-download":e.download,"data-ping":e.ping,"data-referrer-policy":e.referrerPolicy}}function Nn(e){let t=On().useHref(e?.href??``),n={};if(e)for(let r of[`href`,`target`,`rel`,`download`,`ping`,`referrerPolicy`])r in e&&e[r]!==void 0&&(n[r]=r===`href`?t:e[r]);return n}function Pn(e,t,n,r){!t.isNative&&e.currentTarget instanceof HTMLAnchorElement&&e.currentTarget.href&&!e.isDefaultPrevented()&&kn(e.currentTarget,e)&&n&&(e.preventDefault(),t.open(e.currentTarget,e,n,r))}var U=null,Fn=new Set,In=new Map,W=!1,Ln=!1,Rn={Tab:!0,Escape:!0};function zn(e,t){for(let n of Fn)n(e,t)}function Bn(e){return!(e.metaKey||!V()&&e.altKey||e.ctrlKey||e.key===`Control`||e.key===`Shift`||e.key===`Meta`)}function Vn(e){W=!0,!H.isOpening&&Bn(e)&&(U=`keyboard`,zn(`keyboard`,e))}function Hn(e){U=`pointer`,`pointerType`in e&&e.pointerType,(e.type===`mousedown`||e.type===`pointerdown`)&&(W=!0,zn(`pointer`,e))}function Un(e){!H.isOpening&&Tn(e)&&(W=!0,U=`virtual`)}function Wn(e){if(mn)return;let t=R(e),n=F(t),r=P(t);t===n?Ln=!0:t!==r&&e.isTrusted&&(!W&&!Ln&&(U=`virtual`,zn(`virtual`,e)),W=!1,Ln=!1)}function Gn(){mn||(W=!1,Ln=!0)}function Kn(e){let t=L(P(R(e)));queueMicrotask(()=>{L(P(R(e)))!==t&&Qn(`keyboard`)})}function qn(e){if(typeof window>`u`||typeof document>`u`)return;let t=F(e),n=P(e);if(In.get(t))return;let r=t.HTMLElement.prototype.focus;Reflect.defineProperty(t.HTMLElement.prototype,"focus",{configurable:!0,writable:!0,value:function(){W=!0,r.apply(this,arguments)}}),n.addEventListener(`keydown`,Vn,!0),n.addEventListener(`keyup`,Vn,!0),n.addEventListener(`click`,Un,!0),n.addEventListener(`invalid`,Kn,!0),t.addEventListener(`focus`,Wn,!0),t.addEventListener(`blur`,Gn,!1),typeof PointerEvent<`u`&&(n.addEventListener(`pointerdown`,Hn,!0),n.addEventListener(`pointermove`,Hn,!0),n.addEventListener(`pointerup`,Hn,!0)),t.addEventListener(`beforeunload`,()=>{Jn(e)},{once:!0}),In.set(t,{focus:r})}var Jn=(e,t)=>{let n=F(e),r=P(e);t&&r.removeEventListener(`DOMContentLoaded`,t),In.has(n)&&(Reflect.defineProperty(n.HTMLElement.prototype,"focus",{configurable:!0,writable:!0,value:In.get(n).focus}),r.removeEventListener(`keydown`,Vn,!0),r.removeEventListener(`keyup`,Vn,!0),r.removeEventListener(`click`,Un,!0),r.removeEventListener(`invalid`,Kn,!0),n.removeEventListener(`focus`,Wn,!0),n.removeEventListener(`blur`,Gn,!1),typeof PointerEvent<`u`&&(r.removeEventListener(`pointerdown`,Hn,!0),r.removeEventListener(`pointermove`,Hn,!0),r.removeEventListener(`pointerup`,Hn,!0)),In.delete(n))};function Yn(e){let t=P(e),n;return t.readyState===`loading`?(n=()=>{qn(e)},t.addEventListener(`DOMContentLoaded`,n)):qn(e),()=>Jn(e,n)}typeof document<`u`&&Yn();function Xn(){return U!==`pointer`}function Zn(){return U}function Qn(e){U=e,zn(e,null)}function $n(){qn();let[e,t]=(0,c.useState)(U);return(0,c.useEffect)(()=>{let e=()=>{t(U)};return Fn.add(e),()=>{Fn.delete(e)}},[]),Ct()?null:e}var er=new Set([`checkbox`,`radio`,`range`,`color`,`file`,`image`,`button`,`submit`,`reset`]);function tr(e,t,n){let r=n?R(n):void 0,i=P(r),a=F(r),o=a===void 0?HTMLInputElement:a.HTMLInputElement,s=a===void 0?HTMLTextAreaElement:a.HTMLTextAreaElement,c=a===void 0?HTMLElement:a.HTMLElement,l=a===void 0?KeyboardEvent:a.KeyboardEvent,u=L(i);return e=e||u instanceof o&&!er.has(u.type)||u instanceof s||u instanceof c&&u.isContentEditable,!(e&&t===`keyboard`&&n instanceof l&&!Rn[n.key])}function nr(e,t,n){qn(),(0,c.useEffect)(()=>{if(n?.enabled===!1)return;let t=(t,r)=>{tr(!!n?.isTextInput,t,r)&&e(Xn())};return Fn.add(t),()=>{Fn.delete(t)}},t)}function rr(e,t){let n=F(t),r=P(t);if(r==null||n==null)return;let i,a=`meta[name="${CSS.escape(e)}"], meta[property="${CSS.escape(e)}"]`,o=r.querySelector(a);return o&&o instanceof n.HTMLMetaElement&&(e===`csp-nonce`&&o.nonce&&(i??=o.nonce||void 0),o.content&&(i??=o.content||void 0)),e===`csp-nonce`&&(i??=n.__webpack_nonce__||globalThis.__webpack_nonce__||void 0),i}var ir=c.useInsertionEffect??k;function ar(e){let t=(0,c.useRef)(null);return ir(()=>{t.current=e},[e]),(0,c.useCallback)((...e)=>{let n=t.current;return n?.(...e)},[])}function or(e,t){let{id:n,"aria-label":r,"aria-labelledby":i}=e;return n=M(n),i&&r?i=[...new Set([n,...i.trim().split(/\s+/)])].join(` `):i&&=i.trim().split(/\s+/).join(` `),!r&&!i&&t&&(r=t),{id:n,"aria-label":r,"aria-labelledby":i}}var sr=new Set([`Arab`,`Syrc`,`Samr`,`Mand`,`Thaa`,`Mend`,`Nkoo`,`Adlm`,`Rohg`,`Hebr`]),cr=new Set([`ae`,`ar`,`arc`,`bcc`,`bqi`,`ckb`,`dv`,`fa`,`glk`,`he`,`ku`,`mzn`,`nqo`,`pnb`,`ps`,`sd`,`ug`,`ur`,`yi`]);function lr(e){if(Intl.Locale){let t=new Intl.Locale(e).maximize(),n=typeof t.getTextInfo==`function`?t.getTextInfo():t.textInfo;if(n)return n.direction===`rtl`;if(t.script)return sr.has(t.script)}let t=e.split(`-`)[0];return cr.has(t)}var ur=Symbol.for(`react-aria.i18n.locale`);function dr(){let e=typeof window<`u`&&window[ur]||typeof navigator<`u`&&(navigator.language||navigator.userLanguage)||`en-US`;try{Intl.DateTimeFormat.supportedLocalesOf([e])}catch{e=`en-US`}return{locale:e,direction:lr(e)?`rtl`:`ltr`}}var fr=dr(),pr=new Set;function mr(){fr=dr();for(let e of pr)e(fr)}function hr(){let e=Ct(),[t,n]=(0,c.useState)(fr);return(0,c.useEffect)(()=>(pr.size===0&&window.addEventListener(`languagechange`,mr),pr.add(n),()=>{pr.delete(n),pr.size===0&&window.removeEventListener(`languagechange`,mr)}),[]),e?{locale:typeof window<`u`&&window[ur]||`en-US`,direction:`ltr`}:t}var gr=c.createContext(null);function _r(e){let{locale:t,children:n}=e,r=c.useMemo(()=>({locale:t,direction:lr(t)?`rtl`:`ltr`}),[t]);return c.createElement(gr.Provider,{value:r},n)}function vr(e){let{children:t}=e,n=hr();return c.createElement(gr.Provider,{value:n},t)}function yr(e){let{locale:t,children:n}=e;return t?c.createElement(_r,{locale:t,children:n}):c.createElement(vr,{children:n})}function br(){let e=hr();return(0,c.useContext)(gr)||e}var G=new Map,xr=new Set;function Sr(e){return`propertyName`in e}function Cr(e){let t=R(e);if(!Sr(e)||!t)return;let n=G.get(t);n||(n=new Set,G.set(t,n),t.addEventListener(`transitioncancel`,wr,{once:!0})),n.add(e.propertyName)}function wr(e){let t=R(e);if(!Sr(e)||!t)return;let n=G.get(t);if(n&&(n.delete(e.propertyName),n.size===0&&(t.removeEventListener(`transitioncancel`,wr),G.delete(t)),G.size===0))for(let e of xr)e(!0),xr.delete(e)}function Tr(){Jt(document,`transitionrun`,Cr),Jt(document,`transitionend`,wr)}function Er(){for(let[e]of G)`isConnected`in e&&!e.isConnected&&G.delete(e)}typeof document<`u`&&(document.readyState===`loading`?Jt(document,`DOMContentLoaded`,Tr):Tr());function Dr(e){let t=window.requestAnimationFrame(()=>{if(Er(),G.size===0)return e(!1);xr.add(e)});return()=>{window.cancelAnimationFrame(t),xr.delete(e)}}function Or(e){if(!e.isConnected)return;let t=P(e);if(Zn()===`virtual`){let n=L(t);Dr(()=>{let r=L(t);(r===n||r===t.body)&&e.isConnected&&z(e)})}else z(e)}function kr(e){let{isDisabled:t,onFocus:n,onBlur:r,onFocusChange:i}=e,a=(0,c.useCallback)(e=>{if(R(e)===e.currentTarget)return r&&r(e),i&&i(!1),!0},[r,i]),o=pn(a),s=(0,c.useCallback)(e=>{let t=R(e),r=P(t),a=r?L(r):L();t===e.currentTarget&&t===a&&(n&&n(e),i&&i(!0),o(e))},[i,n,o]);return{focusProps:{onFocus:!t&&(n||i||r)?s:void 0,onBlur:!t&&(r||i)?a:void 0}}}function Ar(e){if(e)return t=>{let n=!0;e({...t,preventDefault(){t.preventDefault()},isDefaultPrevented(){return t.isDefaultPrevented()},stopPropagation(){n=!0},continuePropagation(){n=!1,typeof t.continuePropagation==`function`&&t.continuePropagation()},isPropagationStopped(){return n}}),n&&!(typeof t.isPropagationStopped==`function`&&t.isPropagationStopped())&&t.stopPropagation()}}var jr=new Set([`shift`,`alt`,`control`,`meta`,`mod`]),Mr=[`Alt`,`Control`,`Meta`,`Shift`];function Nr(e){let t=new Set;return e.alt&&t.add(`Alt`),e.shift&&t.add(`Shift`),e.ctrl&&t.add(`Control`),e.meta&&t.add(`Meta`),e.mod&&t.add(V()?`Meta`:`Control`),t}function Pr(e){let t=new Set;return e.altKey&&t.add(`Alt`),e.ctrlKey&&t.add(`Control`),e.metaKey&&t.add(`Meta`),e.shiftKey&&t.add(`Shift`),t}function Fr(e){return Mr.filter(t=>e.has(t))}function Ir(e){let t=e.split(`+`).reduce((e,t)=>{let n=t.toLowerCase();return jr.has(n)?n===`shift`?e.shift=!0:n===`alt`?e.alt=!0:n===`control`?e.ctrl=!0:n===`meta`?e.meta=!0:n===`mod`&&(e.mod=!0):e.key=t,e},{shift:!1,alt:!1,ctrl:!1,meta:!1,mod:!1,key:``});if(t.key===``)throw Error(`Invalid keyboard shortcut: "${e}". Must include exactly one non-modifier key (e.g. "a", "Enter", "ArrowDown"). Combine any of Shift, Alt, Ctrl, Meta, and Mod.`);return t}function Lr(e){return e.toLowerCase()}var Rr={space:` `,esc:`escape`,del:`delete`,ins:`insert`,left:`arrowleft`,right:`arrowright`,up:`arrowup`,down:`arrowdown`,pageup:`pageup`,pagedown:`pagedown`};function zr(e){let t=Lr(e);return Rr[t]??t}function Br(e){let t=Fr(Nr(e)),n=zr(e.key);return t.length>0?`${t.join(`+`)}+${n}`:n}function Vr(e){let t=Fr(Pr(e)),n=Lr(e.key);return(t.length>0?`${t.join(`+`)}+`:``)+n}function Hr(e){let t=new Map;for(let[n,r]of Object.entries(e)){let e=Ir(n);t.set(Br(e),r)}return e=>{let n=Vr(e),r=t.get(n),i=r?.(e);i===void 0&&r!==void 0?i={shouldContinuePropagation:!1,shouldPreventDefault:!0}:typeof i==`boolean`&&(i={shouldContinuePropagation:!i,shouldPreventDefault:i}),i?.shouldPreventDefault&&e.preventDefault(),(!r||i?.shouldContinuePropagation)&&e.continuePropagation()}}function Ur(e){let{shortcuts:t,allowRepeats:n=!1,allowComposing:r=!1}=e,i,a;if(t){let o=Hr(t),s=Ar(e=>{I(e.currentTarget,R(e))?e.nativeEvent?.repeat&&!n||e.nativeEvent?.isComposing&&!r?e.continuePropagation():o(e):e.continuePropagation()}),c=Ar(e=>{I(e.currentTarget,R(e))&&(e.nativeEvent?.repeat&&!n||e.nativeEvent?.isComposing),e.continuePropagation()});i=e.onKeyDown?dt(e.onKeyDown,s):s,a=e.onKeyUp?dt(e.onKeyUp,c):c}else i=Ar(e.onKeyDown),a=Ar(e.onKeyUp);return{keyboardProps:e.isDisabled?{}:{onKeyDown:i,onKeyUp:a}}}function Wr(e,t){k(()=>{if(e&&e.ref&&t)return e.ref.current=t.current,()=>{e.ref&&(e.ref.current=null)}})}var Gr=c.createContext(null);function Kr(e){let t=(0,c.useContext)(Gr)||{};Wr(t,e);let{ref:n,...r}=t;return r}function qr(e,t){let{focusProps:n}=kr(e),{keyboardProps:r}=Ur(e),i=N(n,r),a=Kr(t),o=e.isDisabled?{}:a,s=(0,c.useRef)(e.autoFocus);(0,c.useEffect)(()=>{s.current&&t.current&&Or(t.current),s.current=!1},[t]);let l=e.excludeFromTabOrder?-1:0;return e.isDisabled&&(l=void 0),{focusableProps:N({...i,tabIndex:l},o)}}typeof HTMLTemplateElement<`u`&&(Object.defineProperty(HTMLTemplateElement.prototype,"firstChild",{configurable:!0,enumerable:!0,get:function(){return this.content.firstChild}}),Object.defineProperty(HTMLTemplateElement.prototype,"appendChild",{configurable:!0,enumerable:!0,value:function(e){return this.content.appendChild(e)}}),Object.defineProperty(HTMLTemplateElement.prototype,"removeChild",{configurable:!0,enumerable:!0,value:function(e){return this.content.removeChild(e)}}),Object.defineProperty(HTMLTemplateElement.prototype,"insertBefore",{configurable:!0,enumerable:!0,value:function(e,t){return this.content.insertBefore(e,t)}}));var Jr=(0,c.createContext)(!1);function Yr(e){if((0,c.useContext)(Jr))return c.createElement(c.Fragment,null,e.children);let t=c.createElement(Jr.Provider,{value:!0},e.children);return c.createElement(`template`,null,t)}function Xr(e){let t=(t,n)=>(0,c.useContext)(Jr)?null:e(t,n);return t.displayName=e.displayName||e.name,(0,c.forwardRef)(t)}function Zr(){return(0,c.useContext)(Jr)}var Qr=new Set([`id`]),$r=new Set([`aria-label`,`aria-labelledby`,`aria-describedby`,`aria-details`]),ei=new Set([`href`,`hrefLang`,`target`,`rel`,`download`,`ping`,`referrerPolicy`]),ti=new Set([`dir`,`lang`,`hidden`,`inert`,`translate`,`suppressHydrationWarning`]),ni=new Set(`onClick.onAuxClick.onContextMenu.onDoubleClick.onMouseDown.onMouseEnter.onMouseLeave.onMouseMove.onMouseOut.onMouseOver.onMouseUp.onTouchCancel.onTouchEnd.onTouchMove.onTouchStart.onPointerDown.onPointerMove.onPointerUp.onPointerCancel.onPointerEnter.onPointerLeave.onPointerOver.onPointerOut.onGotPointerCapture.onLostPointerCapture.onScroll.onWheel.onAnimationStart.onAnimationEnd.onAnimationIteration.onTransitionCancel.onTransitionEnd.onTransitionRun.onTransitionStart`.split(`.`)),ri=/^(data-.*)$/;function ii(e,t={}){let{labelable:n,isLink:r,global:i,events:a=i,propNames:o}=t,s={};for(let t in e)Object.prototype.hasOwnProperty.call(e,t)&&(Qr.has(t)||n&&$r.has(t)||r&&ei.has(t)||i&&ti.has(t)||a&&(ni.has(t)||t.endsWith(`Capture`)&&ni.has(t.slice(0,-7)))||o?.has(t)||ri.test(t))&&(s[t]=e[t]);return s}var ai=`default`,oi=``,si=new WeakMap;function ci(e){if(bn()&&Sn()){if(ai==="default"){let t=P(e);oi=t.documentElement.style.webkitUserSelect,t.documentElement.style.webkitUserSelect=`none`}ai=`disabled`}else if(e instanceof HTMLElement||e instanceof SVGElement){let t=`userSelect`in e.style?`userSelect`:`webkitUserSelect`;si.set(e,e.style[t]),e.style[t]=`none`}}function li(e){if(bn()&&Sn()){if(ai!==`disabled`)return;ai=`restoring`,setTimeout(()=>{Dr(()=>{if(ai===`restoring`){let t=P(e);t.documentElement.style.webkitUserSelect===`none`&&(t.documentElement.style.webkitUserSelect=oi||``),oi=``,ai=`default`}})},300)}else if((e instanceof HTMLElement||e instanceof SVGElement)&&e&&si.has(e)){let t=si.get(e),n=`userSelect`in e.style?`userSelect`:`webkitUserSelect`;e.style[n]===`none`&&(e.style[n]=t),e.getAttribute(`style`)===``&&e.removeAttribute(`style`),si.delete(e)}}var ui=new WeakMap;function di(e){let t=P(e),n=ui.get(t);return n??=rr(`csp-nonce`,t),n!==void 0&&ui.set(t,n),n}var fi=c.createContext({register:()=>{}});fi.displayName=`PressResponderContext`;function pi(){let e=(0,c.useRef)(new Map),t=(0,c.useCallback)((t,n,r,i)=>{let a=i?.once?(...t)=>{e.current.delete(r),r(...t)}:r;e.current.set(r,{type:n,eventTarget:t,fn:a,options:i}),t.addEventListener(n,a,i)},[]),n=(0,c.useCallback)((t,n,r,i)=>{let a=e.current.get(r)?.fn||r;t.removeEventListener(n,a,i),e.current.delete(r)},[]),r=(0,c.useCallback)(()=>{e.current.forEach((e,t)=>{n(e.eventTarget,e.type,t,e.options)})},[n]);return(0,c.useEffect)(()=>r,[r]),{addGlobalListener:t,removeGlobalListener:n,removeAllGlobalListeners:r}}function mi(e){let t=(0,c.useContext)(fi);if(t){let{register:n,ref:r,...i}=t;e=N(i,e),n()}return Wr(t,e.ref),e}var hi=class{#e;constructor(e,t,n,r){this.#e=!0;let i=(r?.target??n.currentTarget)?.getBoundingClientRect(),a,o=0,s,c=null;n.clientX!=null&&n.clientY!=null&&(s=n.clientX,c=n.clientY),i&&(s!=null&&c!=null?(a=s-i.left,o=c-i.top):(a=i.width/2,o=i.height/2)),this.type=e,this.pointerType=t,this.target=n.currentTarget,this.shiftKey=n.shiftKey,this.metaKey=n.metaKey,this.ctrlKey=n.ctrlKey,this.altKey=n.altKey,this.x=a,this.y=o,this.key=n.key}continuePropagation(){this.#e=!1}get shouldStopPropagation(){return this.#e}},gi=Symbol(`linkClicked`),_i=`react-aria-pressable-style`,vi=`data-react-aria-pressable`;function yi(e){let{onPress:t,onPressChange:n,onPressStart:r,onPressEnd:i,onPressUp:a,onClick:o,isDisabled:s,isPressed:l,preventFocusOnPress:u,shouldCancelOnPointerExit:d,allowTextSelectionOnPress:f,ref:p,...m}=mi(e),[h,g]=(0,c.useState)(!1),_=(0,c.useRef)({isPressed:!1,ignoreEmulatedMouseEvents:!1,didFirePressStart:!1,isTriggeringEvent:!1,activePointerId:null,target:null,isOverTarget:!1,pointerType:null,disposables:[]}),{addGlobalListener:v,removeAllGlobalListeners:y}=pi(),b=(0,c.useCallback)((e,t)=>{let i=_.current;if(s||i.didFirePressStart)return!1;let a=!0;if(i.isTriggeringEvent=!0,r){let n=new hi(`pressstart`,t,e);r(n),a=n.shouldStopPropagation}return n&&n(!0),i.isTriggeringEvent=!1,i.didFirePressStart=!0,g(!0),a},[s,r,n]),x=(0,c.useCallback)((e,r,a=!0)=>{let o=_.current;if(!o.didFirePressStart)return!1;o.didFirePressStart=!1,o.isTriggeringEvent=!0;let c=!0;if(i){let t=new hi(`pressend`,r,e);i(t),c=t.shouldStopPropagation}if(n&&n(!1),g(!1),t&&a&&!s){let n=new hi(`press`,r,e);t(n),c&&=n.shouldStopPropagation}return o.isTriggeringEvent=!1,c},[s,i,n,t]),S=ar(x),C=ar((0,c.useCallback)((e,t)=>{let n=_.current;if(s)return!1;if(a){n.isTriggeringEvent=!0;let r=new hi(`pressup`,t,e);return a(r),n.isTriggeringEvent=!1,r.shouldStopPropagation}return!0},[s,a])),ee=(0,c.useCallback)(e=>{let t=_.current;if(t.isPressed&&t.target){t.didFirePressStart&&t.pointerType!=null&&x(K(t.target,e),t.pointerType,!1),t.isPressed=!1,t.isOverTarget=!1,t.activePointerId=null,t.pointerType=null,y(),f||li(t.target);for(let e of t.disposables)e();t.disposables=[]}},[f,y,x]),w=ar(ee);(0,c.useEffect)(()=>{s&&_.current.isPressed&&w({currentTarget:_.current.target,shiftKey:!1,ctrlKey:!1,metaKey:!1,altKey:!1})},[s]);let T=(0,c.useCallback)(e=>{d&&ee(e)},[d,ee]),te=(0,c.useCallback)(e=>{s||o?.(e)},[s,o]),ne=(0,c.useCallback)((e,t)=>{if(!s&&o){let n=new MouseEvent(`click`,e);fn(n,t),o(dn(n))}},[s,o]),re=(0,c.useMemo)(()=>{let e=_.current,t={onKeyDown(t){if(xi(t.nativeEvent,t.currentTarget)&&I(t.currentTarget,R(t))){Ci(R(t),t.key)&&t.preventDefault();let r=!0;!e.isPressed&&!t.repeat&&(e.target=t.currentTarget,e.isPressed=!0,e.pointerType=`keyboard`,r=b(t,`keyboard`));let i=t.currentTarget;v(P(t.currentTarget),`keyup`,dt(t=>{xi(t,i)&&!t.repeat&&I(i,R(t))&&e.target&&C(K(e.target,t),`keyboard`)},n),!0),r&&t.stopPropagation(),t.metaKey&&V()&&e.metaKeyEvents?.set(t.key,t.nativeEvent)}else t.key===`Meta`&&(e.metaKeyEvents=new Map)},onClick(t){if((!t||I(t.currentTarget,R(t)))&&t&&t.button===0&&!e.isTriggeringEvent&&!H.isOpening){let n=!0;if(s&&t.preventDefault(),!e.ignoreEmulatedMouseEvents&&!e.isPressed&&(e.pointerType===`virtual`||Tn(t.nativeEvent))){let e=b(t,`virtual`),r=C(t,`virtual`),i=S(t,`virtual`);te(t),n=e&&r&&i}else if(e.isPressed&&e.pointerType!==`keyboard`){let r=e.pointerType||t.nativeEvent.pointerType||`virtual`,i=C(K(t.currentTarget,t),r),a=S(K(t.currentTarget,t),r,!0);n=i&&a,e.isOverTarget=!1,te(t),w(t)}e.ignoreEmulatedMouseEvents=!1,n&&t.stopPropagation()}}},n=t=>{if(e.isPressed&&e.target&&xi(t,e.target)){Ci(R(t),t.key)&&t.preventDefault();let n=R(t),r=I(e.target,n);S(K(e.target,t),`keyboard`,r),r&&ne(t,e.target),y(),t.key!==`Enter`&&bi(e.target)&&I(e.target,n)&&!t[gi]&&(t[gi]=!0,H(e.target,t,!1)),e.isPressed=!1,e.metaKeyEvents?.delete(t.key)}else if(t.key===`Meta`&&e.metaKeyEvents?.size){let t=e.metaKeyEvents;e.metaKeyEvents=void 0;for(let n of t.values())e.target?.dispatchEvent(new KeyboardEvent(`keyup`,n))}};if(typeof PointerEvent<`u`){t.onPointerDown=t=>{if(t.button!==0||!I(t.currentTarget,R(t)))return;if(En(t.nativeEvent)){e.pointerType=`virtual`;return}e.pointerType=t.pointerType;let i=!0;if(!e.isPressed){e.isPressed=!0,e.isOverTarget=!0,e.activePointerId=t.pointerId,e.target=t.currentTarget,f||ci(e.target),i=b(t,e.pointerType);let a=R(t);`releasePointerCapture`in a&&(`hasPointerCapture`in a?a.hasPointerCapture(t.pointerId)&&a.releasePointerCapture(t.pointerId):a.releasePointerCapture(t.pointerId)),v(P(t.currentTarget),`pointerup`,n,!1),v(P(t.currentTarget),`pointercancel`,r,!1)}i&&t.stopPropagation()},t.onMouseDown=t=>{if(I(t.currentTarget,R(t))&&t.button===0){if(u){let n=hn(t.target);n&&e.disposables.push(n)}t.stopPropagation()}},t.onPointerUp=t=>{I(t.currentTarget,R(t))&&e.pointerType!==`virtual`&&t.button===0&&!e.isPressed&&C(t,e.pointerType||t.pointerType)},t.onPointerEnter=t=>{t.pointerId===e.activePointerId&&e.target&&!e.isOverTarget&&e.pointerType!=null&&(e.isOverTarget=!0,b(K(e.target,t),e.pointerType))},t.onPointerLeave=t=>{t.pointerId===e.activePointerId&&e.target&&e.isOverTarget&&e.pointerType!=null&&(e.isOverTarget=!1,S(K(e.target,t),e.pointerType,!1),T(t))};let n=t=>{if(t.pointerId===e.activePointerId&&e.isPressed&&t.button===0&&e.target){if(I(e.target,R(t))&&e.pointerType!=null){let n=!1,r=setTimeout(()=>{e.isPressed&&e.target instanceof HTMLElement&&(n?w(t):(z(e.target),e.target.click()))},80);v(t.currentTarget,`click`,()=>n=!0,!0),e.disposables.push(()=>clearTimeout(r))}else w(t);e.isOverTarget=!1}},r=e=>{w(e)};t.onDragStart=e=>{I(e.currentTarget,R(e))&&w(e)}}return t},[v,s,u,y,f,T,b,te,ne]);return(0,c.useEffect)(()=>{if(!p)return;let e=P(p.current);if(!e||!e.head||e.getElementById(_i))return;let t=e.createElement(`style`);t.id=_i;let n=di(e);n&&(t.nonce=n),t.textContent=`
@layer {
  [${vi}] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}
    `.trim(),e.head.prepend(t)},[p]),(0,c.useEffect)(()=>{let e=_.current;return()=>{f||li(e.target??void 0);for(let t of e.disposables)t();e.disposables=[]}},[f]),{isPressed:l||h,pressProps:N(m,re,{[vi]:!0})}}function bi(e){return e.tagName===`A`&&e.hasAttribute(`href`)}function xi(e,t){let{key:n,code:r}=e,i=t,a=i.getAttribute(`role`);return(n===`Enter`||n===` `||n===`Spacebar`||r===`Space`)&&!(i instanceof F(i).HTMLInputElement&&!Ti(i,n)||i instanceof F(i).HTMLTextAreaElement||i.isContentEditable)&&!((a===`link`||!a&&bi(i))&&n!==`Enter`)}function K(e,t){let n=t.clientX,r=t.clientY;return{currentTarget:e,shiftKey:t.shiftKey,ctrlKey:t.ctrlKey,metaKey:t.metaKey,altKey:t.altKey,clientX:n,clientY:r,key:t.key}}function Si(e){return e instanceof HTMLInputElement?!1:e instanceof HTMLButtonElement?e.type!==`submit`&&e.type!==`reset`:!bi(e)}function Ci(e,t){return V()&&t===`Enter`?!1:e instanceof HTMLInputElement?t===`Enter`&&(e.type===`checkbox`||e.type===`radio`)?!1:!Ti(e,t):Si(e)}var wi=new Set([`checkbox`,`radio`,`range`,`color`,`file`,`image`,`button`,`submit`,`reset`]);function Ti(e,t){return e.type===`checkbox`||e.type===`radio`?t===` `:wi.has(e.type)}function Ei(e){let{isDisabled:t,onBlurWithin:n,onFocusWithin:r,onFocusWithinChange:i}=e,a=(0,c.useRef)({isFocusWithin:!1}),{addGlobalListener:o,removeAllGlobalListeners:s}=pi(),l=(0,c.useCallback)(e=>{I(e.currentTarget,R(e))&&a.current.isFocusWithin&&!I(e.currentTarget,e.relatedTarget)&&(a.current.isFocusWithin=!1,s(),n&&n(e),i&&i(!1))},[n,i,a,s]),u=pn(l),d=(0,c.useCallback)(e=>{if(!I(e.currentTarget,R(e)))return;let t=R(e),n=P(t),s=L(n);if(!a.current.isFocusWithin&&s===t){r&&r(e),i&&i(!0),a.current.isFocusWithin=!0,u(e);let t=e.currentTarget;o(n,`focus`,e=>{let r=R(e);if(a.current.isFocusWithin&&!I(t,r)){let e=new n.defaultView.FocusEvent(`blur`,{relatedTarget:r});fn(e,t);let i=dn(e);l(i)}},{capture:!0})}},[r,i,u,o,l]);return t?{focusWithinProps:{onFocus:void 0,onBlur:void 0}}:{focusWithinProps:{onFocus:d,onBlur:l}}}function Di(e={}){let{autoFocus:t=!1,isTextInput:n,within:r}=e,i=(0,c.useRef)({isFocused:!1,isFocusVisible:t||Xn()}),[a,o]=(0,c.useState)(!1),[s,l]=(0,c.useState)(()=>i.current.isFocused&&i.current.isFocusVisible),u=(0,c.useCallback)(()=>l(i.current.isFocused&&i.current.isFocusVisible),[]),d=(0,c.useCallback)(e=>{i.current.isFocused=e,i.current.isFocusVisible=Xn(),o(e),u()},[u]);nr(e=>{i.current.isFocusVisible=e,u()},[n,a],{enabled:a,isTextInput:n});let{focusProps:f}=kr({isDisabled:r,onFocusChange:d}),{focusWithinProps:p}=Ei({isDisabled:!r,onFocusWithinChange:d});return{isFocused:a,isFocusVisible:s,focusProps:r?p:f}}var Oi=!1,ki=0;function Ai(){Oi=!0,setTimeout(()=>{Oi=!1},500)}function ji(e){e.pointerType===`touch`&&Ai()}function Mi(){let e=P(null);if(e!==void 0)return ki===0&&typeof PointerEvent<`u`&&e.addEventListener(`pointerup`,ji),ki++,()=>{ki--,ki>0||typeof PointerEvent<`u`&&e.removeEventListener(`pointerup`,ji)}}function Ni(e){let{onHoverStart:t,onHoverChange:n,onHoverEnd:r,isDisabled:i}=e,[a,o]=(0,c.useState)(!1),s=(0,c.useRef)({isHovered:!1,ignoreEmulatedMouseEvents:!1,pointerType:``,target:null}).current;(0,c.useEffect)(Mi,[]);let{addGlobalListener:l,removeAllGlobalListeners:u}=pi(),{hoverProps:d,triggerHoverEnd:f}=(0,c.useMemo)(()=>{let e=(e,r)=>{if(s.pointerType=r,i||r===`touch`||s.isHovered||!I(e.currentTarget,R(e)))return;s.isHovered=!0;let c=e.currentTarget;s.target=c,l(P(R(e)),`pointerover`,e=>{s.isHovered&&s.target&&!I(s.target,R(e))&&a(e,e.pointerType)},{capture:!0}),t&&t({type:`hoverstart`,target:c,pointerType:r}),n&&n(!0),o(!0)},a=(e,t)=>{let i=s.target;s.pointerType=``,s.target=null,t!==`touch`&&s.isHovered&&i&&(s.isHovered=!1,u(),r&&r({type:`hoverend`,target:i,pointerType:t}),n&&n(!1),o(!1))},c={};return typeof PointerEvent<`u`&&(c.onPointerEnter=t=>{Oi&&t.pointerType===`mouse`||e(t,t.pointerType)},c.onPointerLeave=e=>{!i&&I(e.currentTarget,R(e))&&a(e,e.pointerType)}),{hoverProps:c,triggerHoverEnd:a}},[t,n,r,i,s,l,u]);return(0,c.useEffect)(()=>{i&&f({currentTarget:s.target},s.pointerType)},[i]),{hoverProps:d,isHovered:a}}var Pi=(0,c.createContext)({}),Fi=Xr(function(e,t){[e,t]=Rt(e,t,Pi);let{elementType:n=`label`,...r}=e,i=Ut[n];return c.createElement(i,{className:`react-aria-Label`,...r,ref:t})});function Ii(e){let{id:t,label:n,"aria-labelledby":r,"aria-label":i,labelElementType:a=`label`}=e;t=M(t);let o=M(),s={};n&&(r=r?`${o} ${r}`:o,s={id:o,htmlFor:a===`label`?t:void 0});let c=or({id:t,"aria-label":i,"aria-labelledby":r});return{labelProps:s,fieldProps:c}}var Li=new Map,Ri=!1;try{Ri=new Intl.NumberFormat(`de-DE`,{signDisplay:`exceptZero`}).resolvedOptions().signDisplay===`exceptZero`}catch{}var zi=class{constructor(e,t={}){this.numberFormatter=Bi(e,t),this.options=t}format(e){let t=``;return t=!Ri&&this.options.signDisplay!=null?Vi(this.numberFormatter,this.options.signDisplay,e):this.numberFormatter.format(e),t}formatToParts(e){return this.numberFormatter.formatToParts(e)}formatRange(e,t){if(typeof this.numberFormatter.formatRange==`function`)return this.numberFormatter.formatRange(e,t);if(t<e)throw RangeError(`End date must be >= start date`);return`${this.format(e)} \u{2013} ${this.format(t)}`}formatRangeToParts(e,t){if(typeof this.numberFormatter.formatRangeToParts==`function`)return this.numberFormatter.formatRangeToParts(e,t);if(t<e)throw RangeError(`End date must be >= start date`);let n=this.numberFormatter.formatToParts(e),r=this.numberFormatter.formatToParts(t);return[...n.map(e=>({...e,source:`startRange`})),{type:`literal`,value:` – `,source:`shared`},...r.map(e=>({...e,source:`endRange`}))]}resolvedOptions(){let e=this.numberFormatter.resolvedOptions();return!Ri&&this.options.signDisplay!=null&&(e={...e,signDisplay:this.options.signDisplay}),e}};function Bi(e,t={}){let{numberingSystem:n}=t;n&&e.includes(`-nu-`)&&(e.includes(`-u-`)||(e+=`-u-`),e+=`-nu-${n}`);let r=e+(t?Object.entries(t).sort((e,t)=>e[0]<t[0]?-1:1).join():``);if(Li.has(r))return Li.get(r);let i=new Intl.NumberFormat(e,t);return Li.set(r,i),i}function Vi(e,t,n){if(t===`auto`)return e.format(n);if(t===`never`)return e.format(Math.abs(n));{let r=!1;if(t===`always`?r=n>0||Object.is(n,0):t===`exceptZero`&&(Object.is(n,-0)||Object.is(n,0)?n=Math.abs(n):r=n>0),r){let t=e.format(-n),r=e.format(n),i=t.replace(r,``).replace(/\u200e|\u061C/,``);return[...i].length!==1&&console.warn(`@react-aria/i18n polyfill for NumberFormat signDisplay: Unsupported case`),t.replace(r,`!!!`).replace(i,`+`).replace(`!!!`,r)}return e.format(n)}}function Hi(e={}){let{locale:t}=br();return(0,c.useMemo)(()=>new zi(t,e),[t,e])}function Ui(e,t=-1/0,n=1/0){return Math.min(Math.max(e,t),n)}function Wi(e){let{value:t=0,minValue:n=0,maxValue:r=100,valueLabel:i,isIndeterminate:a,formatOptions:o={style:`percent`}}=e,s=ii(e,{labelable:!0}),{labelProps:c,fieldProps:l}=Ii({...e,labelElementType:`span`});t=Ui(t,n,r);let u=r-n,d=u===0?0:(t-n)/u,f=Hi(o);if(!a&&!i){let e=o.style===`percent`?d:t;i=f.format(e)}return{progressBarProps:N(s,{...l,"aria-valuenow":a?void 0:t,"aria-valuemin":n,"aria-valuemax":r,"aria-valuetext":a?void 0:i,role:`progressbar`}),labelProps:c}}var Gi=(0,c.createContext)(null),Ki=(0,c.forwardRef)(function(e,t){[e,t]=Rt(e,t,Gi);let{value:n=0,minValue:r=0,maxValue:i=100,isIndeterminate:a=!1}=e;n=Ui(n,r,i);let[o,s]=zt(!e[`aria-label`]&&!e[`aria-labelledby`]),{progressBarProps:l,labelProps:u}=Wi({...e,label:s}),d=i-r,f;a||(f=d===0?0:(n-r)/d*100);let p=It({...e,defaultClassName:`react-aria-ProgressBar`,values:{percentage:f,valueText:l[`aria-valuetext`],isIndeterminate:a}}),m=ii(e,{global:!0});return c.createElement(Ut.div,{...N(m,p,l),ref:t,slot:e.slot||void 0},c.createElement(Pi.Provider,{value:{...u,ref:o,elementType:`span`}},p.children))}),qi=7e3,Ji=null;function Yi(e,t=`assertive`,n=qi){Ji?Ji.announce(e,t,n):(Ji=new Xi,(typeof IS_REACT_ACT_ENVIRONMENT==`boolean`?IS_REACT_ACT_ENVIRONMENT:typeof jest<`u`)?Ji.announce(e,t,n):setTimeout(()=>{Ji?.isAttached()&&Ji?.announce(e,t,n)},100))}var Xi=class{constructor(){this.node=null,this.assertiveLog=null,this.politeLog=null,typeof document<`u`&&(this.node=document.createElement(`div`),this.node.dataset.liveAnnouncer=`true`,Object.assign(this.node.style,{border:0,clip:`rect(0 0 0 0)`,clipPath:`inset(50%)`,height:`1px`,margin:`-1px`,overflow:`hidden`,padding:0,position:`absolute`,width:`1px`,whiteSpace:`nowrap`}),this.assertiveLog=this.createLog(`assertive`),this.node.appendChild(this.assertiveLog),this.politeLog=this.createLog(`polite`),this.node.appendChild(this.politeLog),document.body.prepend(this.node))}isAttached(){return this.node?.isConnected}createLog(e){let t=document.createElement(`div`);return t.setAttribute(`role`,`log`),t.setAttribute(`aria-live`,e),t.setAttribute(`aria-relevant`,`additions`),t}destroy(){this.node&&=(document.body.removeChild(this.node),null)}announce(e,t=`assertive`,n=qi){if(!this.node)return;let r=document.createElement(`div`);typeof e==`object`?(r.setAttribute(`role`,`img`),r.setAttribute(`aria-labelledby`,e[`aria-labelledby`])):r.textContent=e,t===`assertive`?this.assertiveLog?.appendChild(r):this.politeLog?.appendChild(r),e!==``&&setTimeout(()=>{r.remove()},n)}clear(e){this.node&&((!e||e===`assertive`)&&this.assertiveLog&&(this.assertiveLog.innerHTML=``),(!e||e===`polite`)&&this.politeLog&&(this.politeLog.innerHTML=``))}};function Zi(e,t){let{elementType:n=`button`,isDisabled:r,onPress:i,onPressStart:a,onPressEnd:o,onPressUp:s,onPressChange:c,preventFocusOnPress:l,allowFocusWhenDisabled:u,onClick:d,href:f,target:p,rel:m,type:h=`button`}=e,g;g=n===`button`?{type:h,disabled:r,form:e.form,formAction:e.formAction,formEncType:e.formEncType,formMethod:e.formMethod,formNoValidate:e.formNoValidate,formTarget:e.formTarget,name:e.name,value:e.value}:{role:`button`,href:n===`a`&&!r?f:void 0,target:n===`a`?p:void 0,type:n===`input`?h:void 0,disabled:n===`input`?r:void 0,"aria-disabled":!r||n===`input`?void 0:r,rel:n===`a`?m:void 0};let{pressProps:_,isPressed:v}=yi({onPressStart:a,onPressEnd:o,onPressChange:c,onPress:i,onPressUp:s,onClick:d,isDisabled:r,preventFocusOnPress:l,ref:t}),{focusableProps:y}=qr(e,t);u&&(y.tabIndex=r?-1:y.tabIndex);let b=N(y,_,ii(e,{labelable:!0}));return{isPressed:v,buttonProps:N(g,b,{"aria-haspopup":e[`aria-haspopup`],"aria-expanded":e[`aria-expanded`],"aria-controls":e[`aria-controls`],"aria-pressed":e[`aria-pressed`],"aria-current":e[`aria-current`],"aria-disabled":e[`aria-disabled`]})}}var Qi=(0,c.createContext)({}),$i=Xr(function(e,t){[e,t]=Rt(e,t,Qi);let n=e,{isPending:r}=n,{buttonProps:i,isPressed:a}=Zi(e,t);i=ta(i,r);let{focusProps:o,isFocused:s,isFocusVisible:l}=Di(e),{hoverProps:u,isHovered:d}=Ni({...e,isDisabled:e.isDisabled||r}),f={isHovered:d,isPressed:(n.isPressed||a)&&!r,isFocused:s,isFocusVisible:l,isDisabled:e.isDisabled||!1,isPending:r??!1},p=It({...e,values:f,defaultClassName:`react-aria-Button`}),m=M(i.id),h=M(),g=i[`aria-labelledby`];r&&(g?g=`${g} ${h}`:i[`aria-label`]&&(g=`${m} ${h}`));let _=(0,c.useRef)(r);(0,c.useEffect)(()=>{let e={"aria-labelledby":g||m};(!_.current&&s&&r||_.current&&s&&!r)&&Yi(e,`assertive`),_.current=r},[r,s,g,m]);let v=ii(e,{global:!0});return delete v.onClick,c.createElement(Ut.button,{...N(v,p,i,o,u),type:i.type===`submit`&&r?`button`:i.type,id:m,ref:t,"aria-labelledby":g,slot:e.slot||void 0,"aria-disabled":r?`true`:i[`aria-disabled`],"data-disabled":e.isDisabled||void 0,"data-pressed":f.isPressed||void 0,"data-hovered":d||void 0,"data-focused":s||void 0,"data-pending":r||void 0,"data-focus-visible":l||void 0},c.createElement(Gi.Provider,{value:{id:h}},p.children))}),ea=/Focus|Blur|Hover|Pointer(Enter|Leave|Over|Out)|Mouse(Enter|Leave|Over|Out)/;function ta(e,t){if(t){for(let t in e)t.startsWith(`on`)&&!ea.test(t)&&(e[t]=void 0);e.href=void 0,e.target=void 0}return e}var q=class extends Error{code;requestId;constructor(e,t,n){super(t),this.code=e,this.requestId=n,this.name=`RequestFailed`}get passes(){return this.code===`UNREACHABLE`||this.code===`UNAVAILABLE`}},na=class extends Error{refusals;retryAt;constructor(e,t=null){super(e.map(e=>e.message).join(` `)),this.refusals=e,this.retryAt=t,this.name=`Refused`}has(e){return this.refusals.some(t=>t.code===e)}},ra=5e3;function ia(e){return e instanceof q&&e.passes}function aa(){return new $e({defaultOptions:{queries:{retry:(e,t)=>ia(t),retryDelay:e=>Math.min(1e3*2**e,ra),networkMode:`always`,staleTime:1e4,refetchOnReconnect:!0},mutations:{retry:!1,networkMode:`always`}}})}var oa={viewer:[`viewer`],providers:[`providers`],provider:e=>[`provider`,e],tokens:[`tokens`],workspaces:[`workspaces`],audit:[`audit`],routing:[`routing`]};async function sa(e,t){await Promise.all([e.invalidateQueries({queryKey:oa.provider(t)}),e.invalidateQueries({queryKey:oa.providers}),e.invalidateQueries({queryKey:oa.routing}),e.invalidateQueries({queryKey:oa.audit,refetchType:`none`})])}var ca=e=>(e.match(/\d+[xX]\d+|[A-Z]?[a-z]+|[A-Z]|\d+/g)??[]).join(`-`).toLowerCase();function la(e,t,n=[]){if(t==null)throw Error(`[lucide]: iconNode is required when icon name is used`);return{name:ca(e),size:24,node:t,...n.length>0?{aliases:n}:{}}}var ua=e=>{let t=``,n=!1;for(let r of e)r===`-`||r===`_`||r<=` `?n=t.length>0:(t.length===0?t+=r.toLowerCase():t+=n?r.toUpperCase():r,n=!1);return t},da=e=>{let t=ua(e);return t.charAt(0).toUpperCase()+t.slice(1)},fa=(...e)=>{let t=new Set;for(let n of e)if(typeof n==`string`)for(let e of n.split(/\s+/))e&&t.add(e);return[...t].join(` `)},J={xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`none`,stroke:`currentColor`,"stroke-width":2,"stroke-linecap":`round`,"stroke-linejoin":`round`};function pa(e){return e!=null}function ma(e,t={}){let n=t.attributeNames??{},r=e=>n[e]??e,i=e.size??e.width??J.width,a=e.size??e.height??J.height,o=e.aliases?.filter(e=>typeof e==`string`&&e.trim()!==``).map(e=>`lucide-${e}`)??[],s=[...e.name?[`lucide-${e.name}`]:[],...o],c=t.className?.split(` `).filter(Boolean)??[],l=t.includeDefaultClasses===!1?fa(...c):fa(`lucide`,...s,...c),u=t.strokeWidth??J[`stroke-width`];if(t.absoluteStrokeWidth){let n=Number(u)*Number(e.size??e.width??J.width)/Number(t.size??t.width??J.width);Number.isFinite(n)&&(u=n)}return[`svg`,{...Object.entries(J).reduce((e,[t,n])=>(e[r(t)]=n,e),{}),...`color`in t&&t.color&&{[r(`stroke`)]:t.color},...`size`in t&&pa(t.size)&&{[r(`width`)]:t.size,[r(`height`)]:t.size},...`width`in t&&pa(t.width)&&{[r(`width`)]:t.width},...`height`in t&&pa(t.height)&&{[r(`height`)]:t.height},[r(`stroke-width`)]:u,...l&&{[r(`class`)]:l},[r(`viewBox`)]:`0 0 ${i} ${a}`,...t.hasA11yProp===!1?{[r(`aria-hidden`)]:`true`}:{},...`attributes`in t&&t.attributes},e.node.map(e=>{let[n,i,a]=e,o=t.nonScalingStroke?{[r(`vector-effect`)]:`non-scaling-stroke`,...i}:i;return a?[n,o,a]:[n,o]})]}function ha(e,t={}){return ma(e,{...t,attributeNames:{...t.attributeNames,class:`className`,"stroke-width":`strokeWidth`,"stroke-linecap":`strokeLinecap`,"stroke-linejoin":`strokeLinejoin`,"vector-effect":`vectorEffect`}})}var ga=e=>{if(typeof e!=`object`||!e)return!1;for(let t in e)if(Object.prototype.hasOwnProperty.call(e,t)&&(t.startsWith(`aria-`)||t===`role`||t===`title`)&&e[t]!=null)return!0;return!1},_a=(0,c.createContext)({}),va=()=>(0,c.useContext)(_a),ya=(0,c.forwardRef)(({color:e,size:t,width:n,height:r,strokeWidth:i,absoluteStrokeWidth:a,nonScalingStroke:o,className:s=``,children:l,iconNode:u=[],icon:d={node:u,aliases:[],size:24},...f},p)=>{let{size:m=24,strokeWidth:h=2,absoluteStrokeWidth:g=!1,nonScalingStroke:_=!1,color:v=`currentColor`,className:y=``}=va()??{},b=!!l||ga(f),[x,S,C=[]]=ha(d,{color:e??v,width:n??t??m,height:r??t??m,strokeWidth:i??h,absoluteStrokeWidth:a??g,nonScalingStroke:o??_,className:fa(y,s),hasA11yProp:b,attributes:f});return(0,c.createElement)(x,{ref:p,...S},[...C.map(([e,t])=>(0,c.createElement)(e,t)),...Array.isArray(l)?l:[l]])});function ba(e,t=[],n=[]){let r=typeof e==`string`?la(e,t,n):e,i=(0,c.forwardRef)(({className:e,...t},n)=>(0,c.createElement)(ya,{ref:n,icon:r,className:e,...t}));return r.name&&(i.displayName=da(r.name)),i}var xa={name:`circle-exclamation-point`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`line`,{x1:`12`,x2:`12`,y1:`8`,y2:`12`,key:`1pkeuh`}],[`line`,{x1:`12`,x2:`12.01`,y1:`16`,y2:`16`,key:`4dfq90`}]],aliases:[`alert-circle`,`circle-alert`]};xa.node;var Sa=ba(xa),Ca={name:`key-round`,size:24,node:[[`path`,{d:`M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4z`,key:`1s6t7t`}],[`circle`,{cx:`16.5`,cy:`7.5`,r:`.5`,fill:`currentColor`,key:`w0ekpg`}]]};Ca.node;var wa=ba(Ca),Ta={name:`lock-keyhole`,size:24,node:[[`circle`,{cx:`12`,cy:`16`,r:`1`,key:`1au0dj`}],[`rect`,{x:`3`,y:`10`,width:`18`,height:`12`,rx:`2`,key:`6s8ecr`}],[`path`,{d:`M7 10V7a5 5 0 0 1 10 0v3`,key:`1pqi11`}]]};Ta.node;var Ea=ba(Ta),Da=new Intl.PluralRules(`en`),Oa=new Intl.NumberFormat(`en`);function Y(e){return Oa.format(e)}function X(e,t,n){return`${Y(e)} ${Da.select(e)===`one`?t:n}`}var ka={title:`Access`,lead:`Tokens with which programs call this server, each with one role.`,create:`Create token`,listLabel:`API tokens`,found:e=>X(e,`token`,`tokens`),emptyTitle:`No token yet`,empty:`A program sends its token with each request. Create one for each program, so that each can be revoked alone.`,created:`Created`,lastUsed:`Last used`,neverUsed:`never`,ends:`Ends`,noEnd:`never`,revoked:e=>`Revoked ${e}`,expired:e=>`Expired ${e}`,revoke:`Revoke …`,revokeNamed:e=>`Revoke ${e} …`,revokeTitle:e=>`Revoke ${e}?`,revokeText:`Requests with it are refused within a second. This cannot be undone.`,revokeConfirm:`Revoke token`,keep:`Keep it`,revokedToast:e=>`${e} is revoked.`,name:`Name`,nameHelp:`Which program has it, such as “billing, production”.`,role:`Role`,environments:`Environments`,environmentsHelp:`The only ones that it asks for, parted by commas. Empty: all, and calls that name none.`,onlyFor:e=>`Only for ${new Intl.ListFormat(`en`).format(e)}`,validFor:`Valid for`,days:e=>X(e,`day`,`days`),secretTitle:e=>`The token ${e}`,secretOnce:`This is the only time that it is shown. Copy it to where the program reads it.`,createdBefore:`It was created by an attempt whose answer did not arrive, and its token is not shown again. Revoke that token and create another one.`,secretLabel:`Token`,kept:`I have kept it`,notKept:{title:`Close without keeping it?`,text:`The token is not shown again. A token that was lost can only be revoked.`,keep:`Back`,confirm:`Close`},done:`Done`,workspaces:`Workspaces`,workspacesLead:`Each keeps its own providers, credentials, tokens and audit log.`,createWorkspace:`Create workspace`,workspaceName:`Name`,workspaceHelp:`Unique on this server. The workspace gets a first token, of an owner, valid for 90 days.`,ownerToken:e=>`The first owner’s token of ${e}`,yours:`This one`,deleteWorkspace:`Delete …`,deleteWorkspaceNamed:e=>`Delete the workspace ${e} …`,deleteWorkspaceTitle:e=>`Delete the workspace ${e}?`,deleteWorkspaceText:`Its credentials, models and tokens are deleted and its keys destroyed. Its audit log stays. This cannot be undone.`,deleteWorkspaceConfirm:`Delete workspace`,confirmName:e=>`Type ${e} to confirm`,workspaceDeleted:e=>`The workspace ${e} is deleted.`,workspacesListLabel:`Workspaces`},Aa={title:`Audit`,lead:`Every change, and every attempt that was refused or failed.`,actions:{ACCESS_DENIED:`Refused or failed`,CREDENTIAL_ADDED:`Credential added`,CREDENTIAL_DELETED:`Credential deleted`,CREDENTIAL_EDITED:`Credential edited`,BINDING_SET:`Environment bound`,CREDENTIAL_TESTED:`Credential tested`,CREDENTIAL_USED:`Credentials used`,CUSTOM_MODEL_ADDED:`Custom model added`,CUSTOM_MODEL_DELETED:`Custom model deleted`,CUSTOM_MODEL_READDED:`Custom model added again`,CUSTOM_MODEL_REMOVED:`Custom model removed`,DEFAULT_CLEARED:`Default cleared`,DEFAULT_SET:`Default chosen`,HEALTH_CHANGED:`Health changed`,HEALTH_RESET:`Health reset`,KEYS_ROTATED:`Keys rotated`,LOAD_BALANCING_SAVED:`Load sharing saved`,MODEL_SWITCHED:`Model switched`,PROVIDER_INSTALLED:`Provider installed`,PROVIDER_UNINSTALLED:`Provider uninstalled`,QUOTAS_SET:`Quotas set`,TOKEN_CREATED:`Token created`,TOKEN_REVOKED:`Token revoked`,WORKSPACE_CREATED:`Workspace created`,WORKSPACE_DELETED:`Workspace deleted`},outcomes:{DONE:`Done`,REFUSED:`Refused`,FAILED:`Failed`},attempt:e=>`Attempt: ${e}`,verify:`Verify the chain`,verifying:`Verifying the chain of entries …`,verified:e=>`${X(e,`entry matches`,`entries match`)}, and none is missing.`,broken:e=>`The chain is broken after ${X(e,`entry`,`entries`)}. Entries were changed or removed in the database.`,firstBad:`Open the first entry that does not match`,busy:`Another verification runs at the moment. Try again when it is done.`,filters:`Filters`,action:`Action`,allActions:`All actions`,actor:`Actor`,actorHelp:`The whole name`,from:`From`,to:`To`,credential:`Credential`,clear:`Clear filters`,found:e=>X(e,`entry`,`entries`),emptyTitle:`No entry yet`,empty:`Entries appear with the first change.`,noneFoundTitle:`No entry matches these filters`,listLabel:`Audit entries`,when:`When`,who:`Who`,what:`What`,subject:`Subject`,outcome:`Outcome`,open:(e,t)=>`Details: ${e}, ${t}`,entryTitle:`Audit entry`,entryGone:`The audit log has no entry of this id.`,fields:{at:`Time`,actor:`Actor`,principal:`Identifier of the actor`,action:`Action`,attempted:`Attempted`,outcome:`Outcome`,reason:`Reason`,subject:`Subject`,providerId:`Provider`,credentialId:`Credential`,customModelId:`Custom model`,tokenId:`Token`,address:`Address`,requestId:`Request`,details:`Details`,hash:`Hash`,id:`Entry`}},ja={product:`Modelkeys`,title:e=>`${e} · Modelkeys`,count:Y,modelTypes:{LLM:`Text generation`,TEXT_EMBEDDING:`Embedding`,RERANK:`Rerank`,SPEECH_TO_TEXT:`Speech to text`,TEXT_TO_SPEECH:`Text to speech`,MODERATION:`Moderation`},statuses:{READY:`Ready`,DEFAULT_MISSING:`No default credential`,NOT_CONFIGURED:`Not set up`},roles:{OWNER:`Owner`,MANAGER:`Manager`,MEMBER:`Member`,RUNTIME:`Runtime`,AUDITOR:`Auditor`},roleMeanings:{OWNER:`May do everything in this workspace.`,MANAGER:`Manages providers, credentials and custom models.`,MEMBER:`Sees names and states, no value of any field.`,RUNTIME:`For applications. It reads nothing here.`,AUDITOR:`Reads and verifies the audit log, nothing else.`},optional:`optional`,cancel:`Cancel`,close:`Close`,loading:`Loading`,loadMore:`Show more`,more:`More actions`,moreFor:e=>`More actions for ${e}`,retry:`Try again`,undo:`Undo`,copy:`Copy`,copied:`Copied`,seconds:e=>`${Y(e)} s`,inSeconds:e=>e<60?`in ${e} s`:`in ${Math.floor(e/60)} min ${e%60} s`,requestId:e=>`Request ${e}`,opensElsewhere:`opens in a new tab`,nav:{label:`Main`,providers:`Providers`,sharing:`Load sharing`,environments:`Environments`,usage:`Usage`,access:`Access`,audit:`Audit`,explorer:`GraphiQL`,open:`Open the menu`,skip:`Skip to the content`,theme:`Appearance`,themes:{system:`As the system`,light:`Light`,dark:`Dark`},account:`Account`,signOut:`Sign out`},connection:{lost:`No connection to the server. Trying again …`,back:`The connection is back.`,sendAgain:`What you entered is still here. Sending it unchanged does nothing twice.`},errors:{title:`This did not load`,changeTitle:`Nothing was changed`,signedOut:`You are signed out.`,noAnswerTitle:`No answer`,unreachable:`The server did not answer. A change may have been made or not: look before you make it again.`,noData:`The server answered without data.`,notJson:e=>`The server answered with status ${e} and no content that this page can read.`,unexpected:`Something in this page went wrong. Load it again.`,refusedTitle:`Not for your role`,refused:e=>`The role ${e} does not see this page. An owner of the workspace can give you another one.`,notFoundTitle:`Nothing here`,notFound:`This address leads to nothing, or to something that was deleted.`,toProviders:`Go to the providers`,reload:`Load the page again`},form:{summary:e=>e===1?`One thing needs your attention`:`${Y(e)} things need your attention`,discardTitle:`Discard what you entered?`,discard:`What you entered in this form is not saved.`,keepEditing:`Keep editing`,discardConfirm:`Discard`,notSet:`Not set`,choose:`Choose one`,moreSettings:e=>`More settings (${Y(e)})`,orOther:`Choose one, or enter another value.`,none:`No option matches.`,required:e=>`${e} is required.`,show:`Show`,hide:`Hide`,showFor:e=>`Show ${e}`,hideFor:e=>`Hide ${e}`,yes:`Yes`,no:`No`},shown:(e,t)=>`${Y(e)} of ${Y(t)}`,credentialsCounted:e=>X(e,`credential`,`credentials`),modelsCounted:e=>X(e,`model`,`models`)},Ma={listLabel:`Credentials`,add:`Add credential`,addTitle:`Add credential`,editTitle:`Edit credential`,emptyTitle:`No credential yet`,empty:e=>`Add the first key for ${e}: it becomes the default, and its models are ready.`,emptyReadOnly:`A manager or an owner of this workspace can add one.`,customOnlyTitle:`This provider takes credentials for custom models only`,customOnly:`Add a model, with a credential of its own.`,inUse:e=>X(e,`predefined model`,`predefined models`),inUseFor:` is in use for `,inUseForModel:e=>` is in use for ${e}`,defaultMissing:`No default credential`,defaultMissingModels:e=>e===1?`One predefined model has no credential to use until you choose a default.`:`${Y(e)} predefined models have no credential to use until you choose a default.`,defaultMissingModel:e=>`${e} has no credential to use until you choose a default.`,removedModel:e=>`${e} is removed from the list. Making a credential the default lists it again.`,chooseDefault:`Choose the default`,default:`Default`,isDefault:`In use`,isKept:`Kept, not in use`,makeDefault:`Make default`,makeDefaultNamed:e=>`Make ${e} the default`,madeDefault:e=>`${e} is now the default.`,edit:`Edit`,delete:`Delete …`,inAudit:`Show in the audit log`,unreadable:`Unreadable`,unreadableHelp:`The stored secrets cannot be decrypted with the keys of this server. Enter them again, or delete the credential.`,added:e=>`Added ${e}`,changed:e=>`Changed ${e}`,search:`Search credentials`,found:e=>X(e,`credential`,`credentials`),noneFound:`No credential has this in its name.`,deleteTitle:e=>`Delete ${e}?`,deleteDefault:e=>`It is the default. ${e===1?`One predefined model`:`${Y(e)} predefined models`} will have no credential to use until you choose another one.`,deleteDefaultOfModel:e=>`It is the default. ${e} will have no credential to use until you choose another one.`,deleteFromPools:e=>e===1?`One model shares its calls without it from then on.`:`${Y(e)} models share their calls without it from then on.`,deleteFromEnvironments:e=>`Calls for ${new Intl.ListFormat(`en`).format(e)} get no credential until another one is bound there.`,deleteLast:`It is the only credential of the provider, which is not set up afterwards.`,deleteModel:e=>`It is the only credential of ${e}: the model is deleted with it.`,deleteRemovedModel:e=>`It is the only credential of ${e}: the removed model is no longer offered in Add model.`,destroyed:`The secret is destroyed. This cannot be undone.`,keep:`Keep it`,deleteConfirm:`Delete credential`,deleted:e=>`${e} is deleted.`,deletedWithModel:(e,t)=>`${e} is deleted, and ${t} with it.`,name:`Name`,nameHelp:`Left empty, it is named “API KEY” with the next number.`,makeDefaultOption:`Make it the default`,insteadOf:e=>`Instead of ${e}`,noDefaultYet:`There is no default now.`,firstBecomesDefault:`The first credential becomes the default.`,save:`Save changes`,stored:e=>`Stored: ${e}. Leave empty to keep it.`,storedWithoutHint:`A value is stored. Leave empty to keep it.`,storedSecretAgain:`Enter it again: the place it is sent to changes.`,removeStored:`Remove the stored value`,removeStoredOf:e=>`Remove the stored value of ${e}`,willBeRemoved:`The stored value is removed when you save.`,keepStored:`Keep it after all`,addedToast:(e,t)=>t?`${e} is added, and is the default.`:`${e} is added.`,editedToast:e=>`${e} is changed.`,conflictTitle:`Changed by another person meanwhile`,conflict:`Load the credential anew and lose what you entered, or save your version over it.`,conflictLoad:`Load anew`,conflictKeep:`Save mine`,gone:`This credential does not exist any more.`,noFields:`Nothing to fill in besides the name.`},Na={title:`Environments`,lead:`A call that names an environment gets the credential that is bound there, and no other one. Where none is bound, it gets none.`,add:`Add environment`,bindTitle:`Bind a credential`,emptyTitle:`No environment yet`,empty:`With environments, the same application calls with one key in production and with another one while it is tested, and nothing is switched.`,noOwners:`Install a provider and add a credential first.`,toProviders:`Go to the providers`,label:`Credentials by environment`,owner:`Provider or model`,plain:`No environment`,plainNone:`No default`,notBound:`Not bound`,bind:(e,t)=>`Not bound: ${e} in ${t}. Bind a credential`,change:(e,t,n)=>`${n}: ${e} in ${t}. Change`,name:`Name`,nameHelp:`Such as production or test: a–z, 0–9, hyphen, underscore and dot. Capitals become small letters.`,nameWrong:`1 to 64 characters of a–z, 0–9, hyphen, underscore and dot.`,credential:`Credential`,none:`None: calls for this environment get no credential`,save:`Bind`,bound:(e,t)=>`${e} serves in ${t}.`,cleared:(e,t)=>`${e} has no credential in ${t} any more.`},Pa={verdicts:{VALID:`Works`,REJECTED:`Rejected`,NO_CREDIT:`No credit`,RATE_LIMITED:`Rate limited`,UNREACHABLE:`Unreachable`,INCONCLUSIVE:`Not proved`},ofDefault:{REJECTED:`Default rejected`,NO_CREDIT:`Default has no credit`,UNREACHABLE:`Default unreachable`},tested:e=>`Tested ${e}`,tried:e=>`Test tried ${e}`,again:e=>`The provider said to come again ${e}.`,testAgain:e=>`Another test is possible ${e}.`,test:`Test`,testing:`Testing`,result:(e,t)=>`${e}: ${t}`,reset:`Reset health`,resetToast:e=>`The health of ${e} is reset.`,testForm:`Test`,rejectedTitle:`The provider does not accept this credential`,rejected:`Nothing was saved.`,all:`Test all`,allTitle:`Test all credentials`,allLead:e=>`${X(e,`credential is`,`credentials are`)} tested one after the other. Each test asks the provider, and may use up a few tokens.`,allNone:`There is no credential to test.`,start:`Start testing`,stop:`Stop`,stopped:(e,t)=>`Stopped after ${Y(e)} of ${Y(t)}.`,progress:`Progress`,progressOf:(e,t)=>`${Y(e)} of ${Y(t)} tested`,pause:e=>`The server asks a provider so often and no more: going on ${e}.`,over:e=>`${X(e,`credential is`,`credentials are`)} tested.`,summary:(e,t)=>`${e}: ${Y(t)}`,resultsLabel:`Results`,waiting:`Waiting`,notTested:`Not tested`},Fa={lead:`Models that you added, each with credentials of its own.`,add:`Add model`,manage:`Manage credentials`,listLabel:`Custom models`,emptyTitle:`No custom model yet`,empty:`A custom model is one that the catalogue does not list: a fine-tuned model, a deployment, a model of your own server.`,emptyRemoved:e=>`${X(e,`removed model keeps its`,`removed models keep their`)} credentials and can be added again.`,emptyReadOnly:`A manager or an owner of this workspace can add one.`,notTaken:`This provider takes no custom models.`,search:`Search models`,found:e=>X(e,`model`,`models`),noneFound:`No model has this in its name.`,chooseDefault:`Choose a default`,noDefault:`No default credential`,credentials:`Credentials`,addCredential:`Add a credential`,actionsOf:e=>`More actions for ${e}`,remove:`Remove from the list …`,removeTitle:e=>`Remove ${e}?`,removeKeeps:e=>`Applications can no longer use the model. ${e===1?`Its credential stays`:`Its ${Y(e)} credentials stay`}, and the model can be added again.`,removeConfirm:`Remove model`,keep:`Keep it`,removedToast:e=>`${e} is removed. You find it under Add model.`,removed:`Removed`,listed:`Listed`,backToModels:`Custom models`,unknown:`This model does not exist any more.`,addTitle:`Add model`,again:`Add a removed model again`,againLead:`These models kept their credentials. Choose the one that becomes the default.`,againCredential:e=>`Credential for ${e}`,againAdd:`Add again`,againNamed:e=>`Add ${e} again`,againToast:(e,t)=>`${e} is listed again, with ${t} as default.`,againMany:`More than a hundred credentials: open the model to choose another one.`,fresh:`A new model`,freshLead:`Name and type of a model that exists already add a credential to it.`,type:`Type`,name:`Model name`,nameHelp:`As the provider spells it, with capitals.`,credentialName:`Name of the credential`,submit:`Add model`,outcome:{CREATED:(e,t)=>`${e} is added, with ${t} as default.`,CREDENTIAL_ADDED:(e,t)=>`${t} is added to the existing model ${e}. Its default stays.`,READDED:(e,t)=>`${e} is listed again, with ${t} as default.`},manageTitle:`Manage credentials`,manageLead:`All credentials of all custom models of this provider, of listed and of removed ones.`,manageEmptyTitle:`No custom model has a credential`,manageMore:`Show more models`,manageAll:e=>`Show all ${Y(e)} credentials`};function Ia(e){return X(e,`provider matches`,`providers match`)}var La={title:`Providers`,lead:`Who serves your models, and which key each of them uses.`,show:`Show`,installed:`Installed`,available:`Available`,search:`Search providers`,clearSearch:`Clear the search`,types:`Type of model`,moreTypes:e=>` +${Y(e)}`,found:e=>X(e,`provider`,`providers`),firstTitle:`Start with a provider that you have a key for`,first:`Install it and add the key: it becomes the default, and all models of the provider are ready.`,firstReadOnly:`No provider is installed yet. A manager or an owner of this workspace can install one.`,noneInstalledTitle:`No provider is installed`,noneInstalled:`A provider serves models. Install one that you have a key for.`,seeAvailable:`See what is available`,noneFoundTitle:`No provider matches`,noneFoundIn:{installed:`No installed provider matches`,available:`No available provider matches`},foundIn:{installed:e=>`${Ia(e)} among those installed.`,available:e=>`${Ia(e)} among those you can install.`},seeIn:{installed:`Show installed`,available:`Show available`},noneFound:`Names, catalogue keys and other names of providers are searched.`,clearFilters:`Clear search and type`,allInstalledTitle:`Every provider is installed`,allInstalled:`More providers come with files in the catalogue directory of this server.`,noDefault:`No default credential`,notSetUp:`Not set up`,customOnly:`Custom models only`,install:`Install`,installNamed:e=>`Install ${e}`,installedToast:e=>`${e} is installed.`,uninstall:`Uninstall …`,uninstallTitle:e=>`Uninstall ${e}?`,uninstallEmpty:`It has no credentials. You can install it again at any time.`,uninstallDeletes:(e,t)=>`${e>0?X(e,`credential`,`credentials`):``}${e>0&&t>0?` and `:``}${t>0?`${X(t,`custom model`,`custom models`)} with all their credentials`:``} ${e+t===1?`is`:`are`} deleted. The secrets are destroyed.`,uninstallConfirm:`Uninstall provider`,uninstalledToast:e=>`${e} is uninstalled.`,keep:`Keep it`,breadcrumbs:`Where you are`,tabs:`Parts of the provider`,notInstalledTitle:e=>`${e} is not installed`,notInstalled:`It takes credentials once it is installed.`,status:{READY:`Ready`,DEFAULT_MISSING:`No default`,NOT_CONFIGURED:`Not set up`,customOnly:`Custom models only`,notInstalled:`Not installed`},credentials:`Credentials`,models:`Models`,customModels:`Custom models`,unknown:`The catalogue has no provider of this name.`,predefined:{lead:e=>`The catalogue lists ${X(e,`model`,`models`)} of this provider. A call uses the default credential, unless its model shares calls among several credentials, or the call names an environment.`,noneTitle:`No predefined models`,none:`The catalogue lists no models for this provider: add them as custom models.`,model:`Model`,context:`Context`,tokens:e=>`${Y(e)} tokens`,features:`Features`,deprecated:`Deprecated`,search:`Search models`,noneFound:`No model matches.`,found:e=>X(e,`model`,`models`)}},Ra={title:`Load sharing`,lead:`Several credentials of one model take its calls in turn, by weight or by priority.`,add:`Share a model`,addTitle:`Share the calls of a model`,provider:`Provider`,model:`Model`,next:`Choose credentials`,noModels:`This provider has no model yet.`,emptyTitle:`No model shares its calls yet`,empty:`One key can become too slow or run into a limit. Choose a model, and which of its credentials take calls.`,emptyReadOnly:`A manager or an owner of this workspace can set it up.`,listLabel:`Models that share calls`,strategies:{ROUND_ROBIN:`In turn`,WEIGHTED:`By weight`,PRIORITY:`By priority`},strategyMeanings:{ROUND_ROBIN:`Each credential takes one call after the other.`,WEIGHTED:`A credential with weight 3 takes three calls where one with weight 1 takes one.`,PRIORITY:`The lowest number that can serve takes all calls. The next number steps in while it cannot.`},on:`On`,off:`Off`,degraded:`Degraded`,members:e=>X(e,`credential`,`credentials`),environment:`Environment`,noEnvironment:`No environment`,environmentHelp:`Calls that name an environment are shared by the credentials chosen for it.`,otherEnvironment:`Another environment`,environmentName:`Name of the environment`,open:`Open`,unknown:`This provider has no such model, or it is removed from the list.`,modelIsOn:`The model is on`,modelOff:`The model is off: calls for it are refused`,switchNamed:e=>`Calls for ${e}`,switchedOn:e=>`${e} is switched on.`,switchedOff:e=>`${e} is switched off: calls for it are refused.`,isOn:`Share the calls`,isOnHelp:`While this is off, calls use the default credential.`,isOnHelpIn:e=>`While this is off, calls for ${e} use the credential bound there.`,strategy:`How calls are shared`,membersTitle:`Credentials`,membersLabel:`Credentials that share the calls`,noMembers:`No credential takes calls yet. Add at least two.`,tooFew:`Sharing needs two credentials that are switched on.`,degradedTitle:`Only one credential can serve at the moment`,degradedNone:`No credential can serve at the moment`,degradedText:`Calls go on with what is left.`,entry:e=>e?`The credential bound to ${e}`:`The default credential`,defaultIs:e=>`${e} at the moment`,defaultNone:`None at the moment`,gone:`Deleted credential`,memberOn:e=>`${e} takes calls`,weight:`Weight`,weightOf:e=>`Weight of ${e}`,priority:`Priority`,priorityOf:e=>`Priority of ${e}`,wholeNumber:(e,t)=>`A whole number from ${Y(e)} to ${Y(t)}.`,share:e=>`${e} of calls`,first:`Takes calls first`,later:`Takes calls while those before cannot`,up:e=>`Move ${e} up`,down:e=>`Move ${e} down`,remove:e=>`Take ${e} out`,addMember:`Add a credential`,addMemberButton:`Add`,addedMember:e=>`${e} is added to the list.`,removedMember:e=>`${e} is taken out of the list.`,resting:`Who rests`,restingLead:`A credential rests when the provider said that it was asked too often, or when a quota is used up.`,restsFor:e=>`back ${e}`,save:`Save load sharing`,saved:(e,t)=>t?`The calls of ${e} are shared.`:`Load sharing of ${e} is saved, and is off.`,unsaved:`Not saved yet`,notShared:`Nothing is shared yet`,proposal:`What stands here is a proposal. Calls are shared once you save it.`,explain:`What the next call gets`,explainLead:`The choice by what is saved. Where several servers run, each one takes turns by itself: this is the choice of one of them. Asking changes nothing.`,explainAgain:`Ask again`,gets:e=>`The next call gets ${e}.`,getsNone:`The next call gets no credential`,refusals:{MODEL_UNKNOWN:`There is no such model here.`,MODEL_DISABLED:`The model is switched off.`,NOT_CONFIGURED:`There is no credential that can serve.`,DEFAULT_MISSING:`There is no default credential.`,ENVIRONMENT_NOT_BOUND:`No credential is bound to this environment.`,ALL_COOLING:`All credentials rest, or have used up their quotas.`,UNREADABLE:`The stored secret cannot be decrypted.`},possibleAgain:e=>`One can serve again ${e}.`,until:e=>`It can serve again ${e}.`,steps:`Steps of the choice`,chosen:`Chosen`,skipped:`Skipped`,waits:`Waits`,reasons:{DEFAULT:`It is the default credential.`,BOUND:`It is bound to this environment.`,NEXT_IN_TURN:`It is its turn.`,WEIGHT:`It is its turn by weight.`,PRIORITY:`It has the lowest priority number of those that can serve.`,MEMBER_DISABLED:`It is switched off here.`,COOLING:`It rests, because the provider refused calls.`,REJECTED:`The provider does not accept it.`,OVER_QUOTA:`Its quota is used up.`,NO_DEFAULT:`There is none at the moment.`,UNREADABLE:`Its secret cannot be decrypted.`,LOWER_PRIORITY:`Others have a lower priority number.`,NOT_ITS_TURN:`This call is the turn of another one.`,EXCLUDED:`The call asked to leave it out.`},inUse:`In use`,setUp:`Share`,sharedBy:e=>`shared by ${Y(e)}`,linkNamed:(e,t)=>`${e}: load sharing of ${t}`},za=new Intl.NumberFormat(`en`,{notation:`compact`,maximumFractionDigits:1}),Ba={title:`Usage`,lead:`Which calls credentials were handed out for, and what came of them.`,owner:`Provider or model`,credential:`Credential`,allCredentials:`All credentials`,span:`Time`,spans:{day:`24 hours`,week:`7 days`,month:`30 days`,quarter:`90 days`,year:`400 days`},callsBy:{hour:`Calls by hour`,day:`Calls by day`,week:`Calls by week`},tokensBy:{hour:`Tokens by hour`,day:`Tokens by day`,week:`Tokens by week`},inputTokens:`Input tokens`,outputTokens:`Output tokens`,ok:`OK`,failed:`Failed`,unreported:`Not reported`,input:`Input`,output:`Output`,from:`From`,total:`Handed out`,asTable:`Show as table`,compact:e=>za.format(e),percent:e=>new Intl.NumberFormat(`en`,{style:`percent`,maximumFractionDigits:1}).format(e),described:(e,t)=>`${e}. ${t}`,sum:(e,t)=>`${e} ${Y(t)}`,utc:`Days begin at midnight UTC.`,emptyTitle:`Nothing was handed out in this time`,empty:`An application asks for a credential with a token of the role Runtime, for each call or for many of them:`,emptyReport:`It says afterwards what came of the call, with reportOutcome: this is what fills the charts.`,createToken:`Create a token`,noOwners:`There is no credential yet`,noOwnersText:`Install a provider and add a credential first.`},Va=new Intl.NumberFormat(`en`,{notation:`compact`,maximumFractionDigits:1}),Ha={MINUTE:`Each minute`,DAY:`Each day`,MONTH:`Each month`},Ua={MINUTE:`this minute`,DAY:`today`,MONTH:`this month`},Wa={title:`Quotas`,menu:`Quotas`,lead:`How much the credential may serve. When it is used up, the credential rests until the period ends; days and months end in UTC.`,periods:Ha,requests:`Calls`,requestsOf:e=>`Calls, ${Ha[e].toLowerCase()}`,tokens:`Tokens`,tokensOf:e=>`Tokens, ${Ha[e].toLowerCase()}`,save:`Save quotas`,saved:e=>`The quotas of ${e} are saved.`,lifted:e=>`${e} has no quotas any more.`,wholeNumber:`A whole number of at least 1, or empty for no limit.`,usedRequests:(e,t,n)=>`${Y(e)} of ${Y(t)} ${t===1?`call`:`calls`} ${Ua[n]}`,usedTokens:(e,t,n)=>`${Va.format(e)} of ${Va.format(t)} tokens ${Ua[n]}`,anew:e=>`starts anew ${e}`,rests:e=>`Rests, back ${e}`,lastUsed:e=>`Used ${e}`},Ga={title:`Sign in`,lead:`The console of the server that keeps your keys of AI model providers.`,ended:`Your session ended. Sign in again to go on where you were.`,left:`You are signed out.`,withIssuer:e=>`Sign in with ${e}`,or:`or`,token:`API token`,tokenHelp:`It begins with mk_. It stays in the memory of this page only: after loading the page again you are asked again.`,signIn:`Sign in`,refused:`The server does not accept this token. It may be mistyped, expired or revoked.`,tooMany:`Too many wrong tokens came from your address. Try again in a minute.`,empty:`Enter a token.`,issuerFailed:e=>`Signing in with ${e} did not work. Try again, or ask who runs this server.`,comingBack:`Signing in`,noRoleTitle:`No role here`,noRole:`You are known, but have no role in a workspace of this server. An owner can give you one.`,where:`The first token comes from the command “bootstrap”; more of them from Access, in this console.`},Z={...ja,access:ka,audit:Aa,credentials:Ma,environments:Na,health:Pa,models:Fa,providers:La,quotas:Wa,session:Ga,sharing:Ra,usage:Ba};function Ka(...e){return e.filter(Boolean).join(` `)}function qa({variant:e,size:t,icon:n,children:r,...i}){return(0,p.jsx)($i,{...i,className:Ka(`button`,e,t,!r&&`icon-only`),children:({isPending:e})=>(0,p.jsxs)(p.Fragment,{children:[e?(0,p.jsx)(Ki,{isIndeterminate:!0,"aria-label":Z.loading,className:`spinner`}):n&&(0,p.jsx)(n,{size:16,"aria-hidden":!0}),r]})})}var Ja=r(!1);async function Ya(t,n,r){let i=await e(),o=await Za(`/graphql`,{method:`POST`,headers:{Accept:`application/graphql-response+json`,"Content-Type":`application/json`,...i?{Authorization:`Bearer ${i}`}:{}},body:JSON.stringify({query:t.toString(),variables:n}),credentials:`omit`,signal:r??null}),s=o.headers.get(`X-Request-Id`);if(o.status===401)throw a(`ended`),new q(`UNAUTHENTICATED`,Z.errors.signedOut,s);let c=await $a(o,s),l=c.errors?.[0];if(l)throw new q(l.extensions?.code??`INTERNAL_ERROR`,l.message,l.extensions?.requestId??s);if(!c.data)throw new q(`INTERNAL_ERROR`,Z.errors.noData,s);return c.data}async function Xa(e,t){let n=await Ya(e,t),r=Object.values(n)[0];if(r.userErrors.length>0)throw new na(r.userErrors);return r}async function Za(e,t){try{let n=await fetch(e,t);if(Ja.set(Qa(n)),Qa(n))throw new q(`UNREACHABLE`,Z.errors.unreachable,null);return n}catch(e){throw e instanceof q||e instanceof DOMException&&e.name===`AbortError`?e:(Ja.set(!0),new q(`UNREACHABLE`,Z.errors.unreachable,null))}}function Qa(e){return e.status===502||e.status===504}async function $a(e,t){try{return await e.json()}catch{throw new q(`INTERNAL_ERROR`,Z.errors.notJson(e.status),t)}}var Q=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}},eo=new Q(`
    fragment AuditRow on AuditEntry {
  id
  at
  actor
  action
  attempted
  outcome
  reason
  subject
  providerId
  credentialId
  customModelId
}
    `,{fragmentName:`AuditRow`}),to=new Q(`
    fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}
    `,{fragmentName:`Health`}),no=new Q(`
    fragment Bindings on CredentialOwner {
  defaultCredential {
    id
    name
  }
  credentialCount
  environmentBindings {
    environment
    credential {
      id
      name
      health {
        ...Health
      }
    }
  }
}
    fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`,{fragmentName:`Bindings`}),ro=new Q(`
    fragment ProviderCard on Provider {
  id
  label
  description
  icon
  installed
  status
  configurationMethods
  modelTypes
  credentialCount
  customModelCount
  removedCustomModelCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
    fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`,{fragmentName:`ProviderCard`}),io=new Q(`
    fragment FormFields on CredentialForm {
  fields {
    name
    label
    kind
    secret
    required
    default
    help
    placeholder
    maxLength
    pattern
    allowsOther
    redirects
    options {
      value
      label
      visibleWhen {
        field
        value
      }
    }
    visibleWhen {
      field
      value
    }
  }
}
    `,{fragmentName:`FormFields`}),ao=new Q(`
    fragment Quota on CredentialQuota {
  period
  requests
  tokens
  usedRequests
  usedTokens
  resetsAt
}
    `,{fragmentName:`Quota`}),oo=new Q(`
    fragment CredentialRow on Credential {
  id
  name
  isDefault
  readable
  revision
  createdAt
  updatedAt
  health {
    ...Health
  }
  cooldownUntil
  lastUsedAt
  environments
  quotas {
    ...Quota
  }
  fields {
    name
    label
    secret
    isSet
    value
    hint
  }
}
    fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}
fragment Quota on CredentialQuota {
  period
  requests
  tokens
  usedRequests
  usedTokens
  resetsAt
}`,{fragmentName:`CredentialRow`}),so=new Q(`
    fragment CustomModelRow on CustomModel {
  id
  name
  type
  state
  status
  revision
  credentialCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
    fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`,{fragmentName:`CustomModelRow`}),co=new Q(`
    fragment Refused on UserError {
  code
  field
  message
}
    `,{fragmentName:`Refused`}),lo=new Q(`
    fragment Pool on LoadBalancing {
  providerId
  model
  type
  custom
  environment
  enabled
  strategy
  degraded
  members {
    credential {
      id
      name
    }
    isDefaultEntry
    enabled
    weight
    priority
    cooldownUntil
  }
}
    `,{fragmentName:`Pool`}),uo={"\n  query ApiTokens($after: String) {\n    apiTokens(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        role\n        environments\n        hint\n        createdAt\n        expiresAt\n        lastUsedAt\n        revokedAt\n      }\n    }\n  }\n":new Q(`
    query ApiTokens($after: String) {
  apiTokens(first: 50, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      role
      environments
      hint
      createdAt
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
}
    `),"\n  query Workspaces($after: String) {\n    workspaces(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        createdAt\n      }\n    }\n  }\n":new Q(`
    query Workspaces($after: String) {
  workspaces(first: 50, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      createdAt
    }
  }
}
    `),"\n  mutation CreateToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      secret\n      token {\n        id\n        name\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation CreateToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret
    token {
      id
      name
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation RevokeToken($input: RevokeApiTokenInput!) {\n    revokeApiToken(input: $input) {\n      token {\n        id\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation RevokeToken($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) {
    token {
      id
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation CreateWorkspace($input: CreateWorkspaceInput!) {\n    createWorkspace(input: $input) {\n      ownerToken\n      workspace {\n        id\n        name\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation CreateWorkspace($input: CreateWorkspaceInput!) {
  createWorkspace(input: $input) {
    ownerToken
    workspace {
      id
      name
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation DeleteWorkspace($input: DeleteWorkspaceInput!) {\n    deleteWorkspace(input: $input) {\n      deletedWorkspaceId\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation DeleteWorkspace($input: DeleteWorkspaceInput!) {
  deleteWorkspace(input: $input) {
    deletedWorkspaceId
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    actor\n    action\n    attempted\n    outcome\n    reason\n    subject\n    providerId\n    credentialId\n    customModelId\n  }\n":eo,"\n  query AuditEntries(\n    $after: String\n    $action: AuditAction\n    $actor: String\n    $credentialId: ID\n    $from: DateTime\n    $to: DateTime\n  ) {\n    auditEntries(\n      first: 50\n      after: $after\n      action: $action\n      actor: $actor\n      credentialId: $credentialId\n      from: $from\n      to: $to\n    ) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        ...AuditRow\n      }\n    }\n  }\n":new Q(`
    query AuditEntries($after: String, $action: AuditAction, $actor: String, $credentialId: ID, $from: DateTime, $to: DateTime) {
  auditEntries(
    first: 50
    after: $after
    action: $action
    actor: $actor
    credentialId: $credentialId
    from: $from
    to: $to
  ) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...AuditRow
    }
  }
}
    fragment AuditRow on AuditEntry {
  id
  at
  actor
  action
  attempted
  outcome
  reason
  subject
  providerId
  credentialId
  customModelId
}`),"\n  query Entry($id: ID!) {\n    node(id: $id) {\n      ... on AuditEntry {\n        ...AuditRow\n        principal\n        tokenId\n        address\n        requestId\n        details\n        hash\n      }\n    }\n  }\n":new Q(`
    query Entry($id: ID!) {
  node(id: $id) {
    ... on AuditEntry {
      ...AuditRow
      principal
      tokenId
      address
      requestId
      details
      hash
    }
  }
}
    fragment AuditRow on AuditEntry {
  id
  at
  actor
  action
  attempted
  outcome
  reason
  subject
  providerId
  credentialId
  customModelId
}`),"\n  query VerifyAudit {\n    verifyAudit {\n      ok\n      entries\n      firstBadId\n    }\n  }\n":new Q(`
    query VerifyAudit {
  verifyAudit {
    ok
    entries
    firstBadId
  }
}
    `),"\n  query CredentialNames($owner: CredentialOwnerInput!, $after: String) {\n    credentials(owner: $owner, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n      }\n    }\n  }\n":new Q(`
    query CredentialNames($owner: CredentialOwnerInput!, $after: String) {
  credentials(owner: $owner, first: 100, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
    }
  }
}
    `),"\n  query Credentials($owner: CredentialOwnerInput!, $after: String, $search: String) {\n    credentials(owner: $owner, first: 100, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        ...CredentialRow\n      }\n    }\n  }\n":new Q(`
    query Credentials($owner: CredentialOwnerInput!, $after: String, $search: String) {
  credentials(owner: $owner, first: 100, after: $after, search: $search) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...CredentialRow
    }
  }
}
    fragment CredentialRow on Credential {
  id
  name
  isDefault
  readable
  revision
  createdAt
  updatedAt
  health {
    ...Health
  }
  cooldownUntil
  lastUsedAt
  environments
  quotas {
    ...Quota
  }
  fields {
    name
    label
    secret
    isSet
    value
    hint
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}
fragment Quota on CredentialQuota {
  period
  requests
  tokens
  usedRequests
  usedTokens
  resetsAt
}`),"\n  query CredentialToEdit($id: ID!) {\n    credential(id: $id) {\n      ...CredentialRow\n      owner {\n        id\n        label\n        credentialForm {\n          ...FormFields\n        }\n        ... on CustomModel {\n          type\n          provider {\n            id\n          }\n        }\n      }\n    }\n  }\n":new Q(`
    query CredentialToEdit($id: ID!) {
  credential(id: $id) {
    ...CredentialRow
    owner {
      id
      label
      credentialForm {
        ...FormFields
      }
      ... on CustomModel {
        type
        provider {
          id
        }
      }
    }
  }
}
    fragment FormFields on CredentialForm {
  fields {
    name
    label
    kind
    secret
    required
    default
    help
    placeholder
    maxLength
    pattern
    allowsOther
    redirects
    options {
      value
      label
      visibleWhen {
        field
        value
      }
    }
    visibleWhen {
      field
      value
    }
  }
}
fragment CredentialRow on Credential {
  id
  name
  isDefault
  readable
  revision
  createdAt
  updatedAt
  health {
    ...Health
  }
  cooldownUntil
  lastUsedAt
  environments
  quotas {
    ...Quota
  }
  fields {
    name
    label
    secret
    isSet
    value
    hint
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}
fragment Quota on CredentialQuota {
  period
  requests
  tokens
  usedRequests
  usedTokens
  resetsAt
}`),"\n  query Impact($credentialId: ID, $customModelId: ID) {\n    deletionImpact(credentialId: $credentialId, customModelId: $customModelId) {\n      clearsDefault\n      credentialsKept\n      deletesCustomModel\n      unconfiguresProvider\n      pools\n      environments\n    }\n  }\n":new Q(`
    query Impact($credentialId: ID, $customModelId: ID) {
  deletionImpact(credentialId: $credentialId, customModelId: $customModelId) {
    clearsDefault
    credentialsKept
    deletesCustomModel
    unconfiguresProvider
    pools
    environments
  }
}
    `),"\n  mutation AddCredential($input: AddCredentialInput!) {\n    addCredential(input: $input) {\n      credential {\n        id\n        name\n        isDefault\n      }\n      previousDefault {\n        name\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation AddCredential($input: AddCredentialInput!) {
  addCredential(input: $input) {
    credential {
      id
      name
      isDefault
    }
    previousDefault {
      name
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation EditCredential($input: EditCredentialInput!) {\n    editCredential(input: $input) {\n      credential {\n        id\n        name\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation EditCredential($input: EditCredentialInput!) {
  editCredential(input: $input) {
    credential {
      id
      name
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation SetDefault($input: SetDefaultCredentialInput!) {\n    setDefaultCredential(input: $input) {\n      credential {\n        id\n        name\n      }\n      previousDefault {\n        name\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation SetDefault($input: SetDefaultCredentialInput!) {
  setDefaultCredential(input: $input) {
    credential {
      id
      name
    }
    previousDefault {
      name
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation DeleteCredential($input: DeleteCredentialInput!) {\n    deleteCredential(input: $input) {\n      deletedCredentialId\n      deletedCustomModelId\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation DeleteCredential($input: DeleteCredentialInput!) {
  deleteCredential(input: $input) {
    deletedCredentialId
    deletedCustomModelId
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  fragment Bindings on CredentialOwner {\n    defaultCredential {\n      id\n      name\n    }\n    credentialCount\n    environmentBindings {\n      environment\n      credential {\n        id\n        name\n        health {\n          ...Health\n        }\n      }\n    }\n  }\n":no,"\n  query Environments {\n    environments\n  }\n":new Q(`
    query Environments {
  environments
}
    `),"\n  query ProviderBindings($after: String) {\n    providers(installed: true, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        label\n        icon\n        configurationMethods\n        ...Bindings\n      }\n    }\n  }\n":new Q(`
    query ProviderBindings($after: String) {
  providers(installed: true, first: 100, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      label
      icon
      configurationMethods
      ...Bindings
    }
  }
}
    fragment Bindings on CredentialOwner {
  defaultCredential {
    id
    name
  }
  credentialCount
  environmentBindings {
    environment
    credential {
      id
      name
      health {
        ...Health
      }
    }
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  query ModelBindings($after: String) {\n    customModels(state: LISTED, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        type\n        provider {\n          id\n        }\n        ...Bindings\n      }\n    }\n  }\n":new Q(`
    query ModelBindings($after: String) {
  customModels(state: LISTED, first: 100, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      type
      provider {
        id
      }
      ...Bindings
    }
  }
}
    fragment Bindings on CredentialOwner {
  defaultCredential {
    id
    name
  }
  credentialCount
  environmentBindings {
    environment
    credential {
      id
      name
      health {
        ...Health
      }
    }
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  mutation BindCredential($input: SetEnvironmentCredentialInput!) {\n    setEnvironmentCredential(input: $input) {\n      owner {\n        id\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation BindCredential($input: SetEnvironmentCredentialInput!) {
  setEnvironmentCredential(input: $input) {
    owner {
      id
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  fragment ProviderCard on Provider {\n    id\n    label\n    description\n    icon\n    installed\n    status\n    configurationMethods\n    modelTypes\n    credentialCount\n    customModelCount\n    removedCustomModelCount\n    defaultCredential {\n      id\n      name\n      health {\n        ...Health\n      }\n    }\n  }\n":ro,"\n  fragment FormFields on CredentialForm {\n    fields {\n      name\n      label\n      kind\n      secret\n      required\n      default\n      help\n      placeholder\n      maxLength\n      pattern\n      allowsOther\n      redirects\n      options {\n        value\n        label\n        visibleWhen {\n          field\n          value\n        }\n      }\n      visibleWhen {\n        field\n        value\n      }\n    }\n  }\n":io,"\n  fragment CredentialRow on Credential {\n    id\n    name\n    isDefault\n    readable\n    revision\n    createdAt\n    updatedAt\n    health {\n      ...Health\n    }\n    cooldownUntil\n    lastUsedAt\n    environments\n    quotas {\n      ...Quota\n    }\n    fields {\n      name\n      label\n      secret\n      isSet\n      value\n      hint\n    }\n  }\n":oo,"\n  fragment CustomModelRow on CustomModel {\n    id\n    name\n    type\n    state\n    status\n    revision\n    credentialCount\n    defaultCredential {\n      id\n      name\n      health {\n        ...Health\n      }\n    }\n  }\n":so,"\n  fragment Refused on UserError {\n    code\n    field\n    message\n  }\n":co,"\n  fragment Health on CredentialHealth {\n    verdict\n    checkedAt\n    message\n    retryAt\n  }\n":to,"\n  mutation TestCredential($input: TestCredentialInput!) {\n    testCredential(input: $input) {\n      health {\n        ...Health\n      }\n      retryAt\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation TestCredential($input: TestCredentialInput!) {
  testCredential(input: $input) {
    health {
      ...Health
    }
    retryAt
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  mutation ResetHealth($input: ResetCredentialHealthInput!) {\n    resetCredentialHealth(input: $input) {\n      credential {\n        id\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation ResetHealth($input: ResetCredentialHealthInput!) {
  resetCredentialHealth(input: $input) {
    credential {
      id
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  query ModelsToTest($providerId: ID!, $after: String) {\n    customModels(providerId: $providerId, first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n      }\n    }\n  }\n":new Q(`
    query ModelsToTest($providerId: ID!, $after: String) {
  customModels(providerId: $providerId, first: 50, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
    }
  }
}
    `),"\n  query ModelRouting($providerId: ID!) {\n    provider(id: $providerId) {\n      predefinedModels {\n        name\n        type\n        enabled\n        loadBalancing {\n          enabled\n          strategy\n          degraded\n          members {\n            enabled\n          }\n        }\n      }\n    }\n  }\n":new Q(`
    query ModelRouting($providerId: ID!) {
  provider(id: $providerId) {
    predefinedModels {
      name
      type
      enabled
      loadBalancing {
        enabled
        strategy
        degraded
        members {
          enabled
        }
      }
    }
  }
}
    `),"\n  query CustomNames($providerId: ID!, $after: String) {\n    customModels(providerId: $providerId, state: LISTED, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        name\n        type\n      }\n    }\n  }\n":new Q(`
    query CustomNames($providerId: ID!, $after: String) {
  customModels(providerId: $providerId, state: LISTED, first: 100, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      name
      type
    }
  }
}
    `),"\n  query CustomModels($providerId: ID!, $state: CustomModelState, $after: String, $search: String) {\n    customModels(providerId: $providerId, state: $state, first: 50, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        ...CustomModelRow\n      }\n    }\n  }\n":new Q(`
    query CustomModels($providerId: ID!, $state: CustomModelState, $after: String, $search: String) {
  customModels(
    providerId: $providerId
    state: $state
    first: 50
    after: $after
    search: $search
  ) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...CustomModelRow
    }
  }
}
    fragment CustomModelRow on CustomModel {
  id
  name
  type
  state
  status
  revision
  credentialCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  query ModelCredentials($providerId: ID!, $after: String, $search: String) {\n    customModels(providerId: $providerId, first: 20, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        ...CustomModelRow\n        credentialForm {\n          ...FormFields\n        }\n        credentials {\n          ...CredentialRow\n        }\n      }\n    }\n  }\n":new Q(`
    query ModelCredentials($providerId: ID!, $after: String, $search: String) {
  customModels(providerId: $providerId, first: 20, after: $after, search: $search) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...CustomModelRow
      credentialForm {
        ...FormFields
      }
      credentials {
        ...CredentialRow
      }
    }
  }
}
    fragment FormFields on CredentialForm {
  fields {
    name
    label
    kind
    secret
    required
    default
    help
    placeholder
    maxLength
    pattern
    allowsOther
    redirects
    options {
      value
      label
      visibleWhen {
        field
        value
      }
    }
    visibleWhen {
      field
      value
    }
  }
}
fragment CredentialRow on Credential {
  id
  name
  isDefault
  readable
  revision
  createdAt
  updatedAt
  health {
    ...Health
  }
  cooldownUntil
  lastUsedAt
  environments
  quotas {
    ...Quota
  }
  fields {
    name
    label
    secret
    isSet
    value
    hint
  }
}
fragment CustomModelRow on CustomModel {
  id
  name
  type
  state
  status
  revision
  credentialCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}
fragment Quota on CredentialQuota {
  period
  requests
  tokens
  usedRequests
  usedTokens
  resetsAt
}`),"\n  query RemovedModels($providerId: ID!, $after: String) {\n    customModels(providerId: $providerId, state: REMOVED, first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        ...CustomModelRow\n        credentials {\n          id\n          name\n        }\n      }\n    }\n  }\n":new Q(`
    query RemovedModels($providerId: ID!, $after: String) {
  customModels(providerId: $providerId, state: REMOVED, first: 20, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...CustomModelRow
      credentials {
        id
        name
      }
    }
  }
}
    fragment CustomModelRow on CustomModel {
  id
  name
  type
  state
  status
  revision
  credentialCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  query CustomModelHead($id: ID!) {\n    customModel(id: $id) {\n      ...CustomModelRow\n      credentialForm {\n        ...FormFields\n      }\n    }\n  }\n":new Q(`
    query CustomModelHead($id: ID!) {
  customModel(id: $id) {
    ...CustomModelRow
    credentialForm {
      ...FormFields
    }
  }
}
    fragment FormFields on CredentialForm {
  fields {
    name
    label
    kind
    secret
    required
    default
    help
    placeholder
    maxLength
    pattern
    allowsOther
    redirects
    options {
      value
      label
      visibleWhen {
        field
        value
      }
    }
    visibleWhen {
      field
      value
    }
  }
}
fragment CustomModelRow on CustomModel {
  id
  name
  type
  state
  status
  revision
  credentialCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  query CustomModelForm($providerId: ID!, $type: ModelType!) {\n    provider(id: $providerId) {\n      customModelForm(type: $type) {\n        ...FormFields\n      }\n    }\n  }\n":new Q(`
    query CustomModelForm($providerId: ID!, $type: ModelType!) {
  provider(id: $providerId) {
    customModelForm(type: $type) {
      ...FormFields
    }
  }
}
    fragment FormFields on CredentialForm {
  fields {
    name
    label
    kind
    secret
    required
    default
    help
    placeholder
    maxLength
    pattern
    allowsOther
    redirects
    options {
      value
      label
      visibleWhen {
        field
        value
      }
    }
    visibleWhen {
      field
      value
    }
  }
}`),"\n  mutation AddCustomModel($input: AddCustomModelInput!) {\n    addCustomModel(input: $input) {\n      outcome\n      customModel {\n        id\n        name\n      }\n      credential {\n        id\n        name\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation AddCustomModel($input: AddCustomModelInput!) {
  addCustomModel(input: $input) {
    outcome
    customModel {
      id
      name
    }
    credential {
      id
      name
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation RemoveCustomModel($input: RemoveCustomModelInput!) {\n    removeCustomModel(input: $input) {\n      customModel {\n        id\n        name\n        credentialCount\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation RemoveCustomModel($input: RemoveCustomModelInput!) {
  removeCustomModel(input: $input) {
    customModel {
      id
      name
      credentialCount
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation ReaddCustomModel($input: ReaddCustomModelInput!) {\n    readdCustomModel(input: $input) {\n      customModel {\n        id\n        name\n      }\n      credential {\n        name\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation ReaddCustomModel($input: ReaddCustomModelInput!) {
  readdCustomModel(input: $input) {
    customModel {
      id
      name
    }
    credential {
      name
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  fragment Pool on LoadBalancing {\n    providerId\n    model\n    type\n    custom\n    environment\n    enabled\n    strategy\n    degraded\n    members {\n      credential {\n        id\n        name\n      }\n      isDefaultEntry\n      enabled\n      weight\n      priority\n      cooldownUntil\n    }\n  }\n":lo,"\n  query Pools($providerId: ID, $after: String) {\n    loadBalancings(providerId: $providerId, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        ...Pool\n      }\n    }\n  }\n":new Q(`
    query Pools($providerId: ID, $after: String) {
  loadBalancings(providerId: $providerId, first: 100, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...Pool
    }
  }
}
    fragment Pool on LoadBalancing {
  providerId
  model
  type
  custom
  environment
  enabled
  strategy
  degraded
  members {
    credential {
      id
      name
    }
    isDefaultEntry
    enabled
    weight
    priority
    cooldownUntil
  }
}`),"\n  query Sharers($owner: CredentialOwnerInput!, $after: String) {\n    credentials(owner: $owner, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        isDefault\n        environments\n        readable\n        cooldownUntil\n        health {\n          ...Health\n        }\n        quotas {\n          ...Quota\n        }\n      }\n    }\n  }\n":new Q(`
    query Sharers($owner: CredentialOwnerInput!, $after: String) {
  credentials(owner: $owner, first: 100, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      isDefault
      environments
      readable
      cooldownUntil
      health {
        ...Health
      }
      quotas {
        ...Quota
      }
    }
  }
}
    fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}
fragment Quota on CredentialQuota {
  period
  requests
  tokens
  usedRequests
  usedTokens
  resetsAt
}`),"\n  query PredefinedTarget($providerId: ID!) {\n    provider(id: $providerId) {\n      label\n      icon\n      predefinedModels {\n        name\n        type\n        enabled\n      }\n    }\n  }\n":new Q(`
    query PredefinedTarget($providerId: ID!) {
  provider(id: $providerId) {
    label
    icon
    predefinedModels {
      name
      type
      enabled
    }
  }
}
    `),"\n  query CustomTarget($providerId: ID!, $model: String!, $type: ModelType, $after: String) {\n    customModels(providerId: $providerId, type: $type, search: $model, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        enabled\n        state\n        provider {\n          label\n          icon\n        }\n      }\n    }\n  }\n":new Q(`
    query CustomTarget($providerId: ID!, $model: String!, $type: ModelType, $after: String) {
  customModels(
    providerId: $providerId
    type: $type
    search: $model
    first: 100
    after: $after
  ) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      enabled
      state
      provider {
        label
        icon
      }
    }
  }
}
    `),"\n  query Explain($target: ModelRefInput!, $environment: String) {\n    explainResolution(target: $target, environment: $environment) {\n      credential {\n        id\n        name\n      }\n      refusal\n      retryAt\n      steps {\n        credential {\n          id\n          name\n        }\n        decision\n        reason\n        until\n      }\n    }\n  }\n":new Q(`
    query Explain($target: ModelRefInput!, $environment: String) {
  explainResolution(target: $target, environment: $environment) {
    credential {
      id
      name
    }
    refusal
    retryAt
    steps {
      credential {
        id
        name
      }
      decision
      reason
      until
    }
  }
}
    `),"\n  mutation SavePool($input: SaveLoadBalancingInput!) {\n    saveLoadBalancing(input: $input) {\n      loadBalancing {\n        enabled\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation SavePool($input: SaveLoadBalancingInput!) {
  saveLoadBalancing(input: $input) {
    loadBalancing {
      enabled
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  mutation SwitchModel($input: SetModelEnabledInput!) {\n    setModelEnabled(input: $input) {\n      enabled\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation SwitchModel($input: SetModelEnabledInput!) {
  setModelEnabled(input: $input) {
    enabled
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  query Providers($after: String, $search: String) {\n    providers(first: 100, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        ...ProviderCard\n      }\n    }\n  }\n":new Q(`
    query Providers($after: String, $search: String) {
  providers(first: 100, after: $after, search: $search) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...ProviderCard
    }
  }
}
    fragment ProviderCard on Provider {
  id
  label
  description
  icon
  installed
  status
  configurationMethods
  modelTypes
  credentialCount
  customModelCount
  removedCustomModelCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  query ProviderHead($id: ID!) {\n    provider(id: $id) {\n      ...ProviderCard\n      help {\n        title\n        url\n      }\n      predefinedModels {\n        name\n        label\n        type\n        contextSize\n        features\n        deprecated\n      }\n      credentialForm {\n        ...FormFields\n      }\n    }\n  }\n":new Q(`
    query ProviderHead($id: ID!) {
  provider(id: $id) {
    ...ProviderCard
    help {
      title
      url
    }
    predefinedModels {
      name
      label
      type
      contextSize
      features
      deprecated
    }
    credentialForm {
      ...FormFields
    }
  }
}
    fragment ProviderCard on Provider {
  id
  label
  description
  icon
  installed
  status
  configurationMethods
  modelTypes
  credentialCount
  customModelCount
  removedCustomModelCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
fragment FormFields on CredentialForm {
  fields {
    name
    label
    kind
    secret
    required
    default
    help
    placeholder
    maxLength
    pattern
    allowsOther
    redirects
    options {
      value
      label
      visibleWhen {
        field
        value
      }
    }
    visibleWhen {
      field
      value
    }
  }
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  mutation Install($input: InstallProviderInput!) {\n    installProvider(input: $input) {\n      provider {\n        ...ProviderCard\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation Install($input: InstallProviderInput!) {
  installProvider(input: $input) {
    provider {
      ...ProviderCard
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment ProviderCard on Provider {
  id
  label
  description
  icon
  installed
  status
  configurationMethods
  modelTypes
  credentialCount
  customModelCount
  removedCustomModelCount
  defaultCredential {
    id
    name
    health {
      ...Health
    }
  }
}
fragment Refused on UserError {
  code
  field
  message
}
fragment Health on CredentialHealth {
  verdict
  checkedAt
  message
  retryAt
}`),"\n  mutation Uninstall($input: UninstallProviderInput!) {\n    uninstallProvider(input: $input) {\n      provider {\n        id\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation Uninstall($input: UninstallProviderInput!) {
  uninstallProvider(input: $input) {
    provider {
      id
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  fragment Quota on CredentialQuota {\n    period\n    requests\n    tokens\n    usedRequests\n    usedTokens\n    resetsAt\n  }\n":ao,"\n  query CredentialQuotas($id: ID!) {\n    credential(id: $id) {\n      id\n      name\n      quotas {\n        ...Quota\n      }\n    }\n  }\n":new Q(`
    query CredentialQuotas($id: ID!) {
  credential(id: $id) {
    id
    name
    quotas {
      ...Quota
    }
  }
}
    fragment Quota on CredentialQuota {
  period
  requests
  tokens
  usedRequests
  usedTokens
  resetsAt
}`),"\n  query OwnerQuotas($owner: CredentialOwnerInput!, $after: String) {\n    credentials(owner: $owner, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        quotas {\n          ...Quota\n        }\n      }\n    }\n  }\n":new Q(`
    query OwnerQuotas($owner: CredentialOwnerInput!, $after: String) {
  credentials(owner: $owner, first: 100, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      quotas {
        ...Quota
      }
    }
  }
}
    fragment Quota on CredentialQuota {
  period
  requests
  tokens
  usedRequests
  usedTokens
  resetsAt
}`),"\n  mutation SetQuotas($input: SetCredentialQuotasInput!) {\n    setCredentialQuotas(input: $input) {\n      credential {\n        id\n      }\n      userErrors {\n        ...Refused\n      }\n    }\n  }\n":new Q(`
    mutation SetQuotas($input: SetCredentialQuotasInput!) {
  setCredentialQuotas(input: $input) {
    credential {
      id
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
}`),"\n  query Usage($owner: CredentialOwnerInput!, $credentialId: ID, $from: DateTime!, $to: DateTime!, $bucket: UsageBucketSize!) {\n    usage(owner: $owner, credentialId: $credentialId, from: $from, to: $to, bucket: $bucket) {\n      from\n      requests\n      ok\n      failed\n      inputTokens\n      outputTokens\n    }\n  }\n":new Q(`
    query Usage($owner: CredentialOwnerInput!, $credentialId: ID, $from: DateTime!, $to: DateTime!, $bucket: UsageBucketSize!) {
  usage(
    owner: $owner
    credentialId: $credentialId
    from: $from
    to: $to
    bucket: $bucket
  ) {
    from
    requests
    ok
    failed
    inputTokens
    outputTokens
  }
}
    `),"\n  query Viewer {\n    viewer {\n      name\n      role\n      permissions\n      workspace {\n        id\n        name\n      }\n    }\n  }\n":new Q(`
    query Viewer {
  viewer {
    name
    role
    permissions
    workspace {
      id
      name
    }
  }
}
    `)};function fo(e){return uo[e]??{}}var po=fo(`
  query Viewer {
    viewer {
      name
      role
      permissions
      workspace {
        id
        name
      }
    }
  }
`);async function mo(e){return(await Ya(po,{},e)).viewer}var ho=ct({queryKey:oa.viewer,queryFn:({signal:e})=>mo(e),staleTime:6e4});function go(){return st(ho).data}function _o(e){return go()?.permissions.includes(e)??!1}function vo({shape:e=`rows`,count:t=4}){let n=Array.from({length:t},(e,t)=>t);return(0,p.jsxs)(`div`,{className:`skeletons`,role:`status`,"aria-label":Z.loading,children:[e===`head`&&(0,p.jsxs)(`div`,{className:`provider-head`,children:[(0,p.jsx)(`span`,{className:`skeleton monogram large`}),(0,p.jsxs)(`div`,{children:[(0,p.jsx)($,{width:220,height:30}),(0,p.jsx)($,{width:300,height:16})]})]}),e===`cards`&&(0,p.jsx)(`div`,{className:`providers`,children:n.map(e=>(0,p.jsx)(`div`,{className:`card provider`,children:(0,p.jsxs)(`div`,{className:`provider-body`,children:[(0,p.jsx)(`span`,{className:`skeleton monogram`}),(0,p.jsxs)(`div`,{children:[(0,p.jsx)($,{width:120,height:18}),(0,p.jsx)($,{width:180,height:14})]})]})},e))}),e===`rows`&&(0,p.jsx)(`div`,{className:`card rows`,children:n.map(e=>(0,p.jsxs)(`div`,{className:`row`,children:[(0,p.jsx)(`span`,{className:`skeleton mark`}),(0,p.jsxs)(`div`,{children:[(0,p.jsx)($,{width:160,height:18}),(0,p.jsx)($,{width:220,height:14})]})]},e))}),e===`form`&&(0,p.jsx)(`div`,{className:`panel-body`,children:n.map(e=>(0,p.jsxs)(`div`,{className:`field`,children:[(0,p.jsx)($,{width:110,height:14}),(0,p.jsx)($,{width:`100%`,height:38})]},e))})]})}function $({width:e,height:t}){return(0,p.jsx)(`span`,{className:`skeleton`,style:{inlineSize:e,blockSize:t,maxInlineSize:`100%`,marginBlock:3}})}function yo({title:e,icon:t=wa,tone:n,children:r,bare:i=!1}){return(0,p.jsxs)(`div`,{className:Ka(`state`,!i&&`card`),children:[(0,p.jsx)(`span`,{className:Ka(`mark`,n),"aria-hidden":!0,children:(0,p.jsx)(t,{size:17})}),(0,p.jsx)(`h2`,{children:e}),r]})}function bo({error:e,onRetry:t}){let n=go()?.role;return e instanceof q&&e.code===`FORBIDDEN`?(0,p.jsxs)(yo,{title:Z.errors.refusedTitle,icon:Ea,children:[(0,p.jsx)(`p`,{children:n?Z.errors.refused(Z.roles[n]):e.message}),(0,p.jsx)(Co,{of:e})]}):(0,p.jsxs)(yo,{title:Z.errors.title,icon:Sa,tone:`warning`,children:[(0,p.jsx)(`p`,{role:`alert`,children:xo(e)}),(0,p.jsx)(Co,{of:e}),(0,p.jsx)(qa,{onPress:t,children:Z.retry})]})}function xo(e){return e instanceof q?e.message:Z.errors.unexpected}function So(e){return e instanceof q&&e.code===`UNREACHABLE`?Z.errors.noAnswerTitle:Z.errors.changeTitle}function Co({of:e}){return e instanceof q&&e.requestId?(0,p.jsx)(`p`,{className:`request-id mono`,children:Z.requestId(e.requestId)}):null}function wo({query:e,skeleton:t=(0,p.jsx)(vo,{}),children:n}){return e.data===void 0?e.error&&!ia(e.error)?(0,p.jsx)(bo,{error:e.error,onRetry:()=>e.refetch()}):t:n(e.data)}function To(e){return e.pageInfo.hasNextPage?e.pageInfo.endCursor??void 0:void 0}async function Eo(e){let t=[],n=null;for(;;){let r=await e(n);t.push(...r.nodes);let i=To(r);if(!i)return t;n=i}}export{Or as $,st as $t,Zi as A,Yt as At,yi as B,Ut as Bt,aa as C,z as Ct,q as D,Qt as Dt,na as E,L as Et,Pi as F,Ft,Xr as G,kt as Gt,fi as H,Lt as Ht,Fi as I,Rt as It,qr as J,Ct as Jt,Yr as K,Ot as Kt,Ni as L,It as Lt,Ki as M,P as Mt,Ui as N,F as Nt,Qi as O,R as Ot,Ii as P,Jt as Pt,kr as Q,ct as Qt,Di as R,zt as Rt,ba as S,rn as St,sa as T,$t as Tt,di as U,Nt as Ut,pi as V,Bt as Vt,ii as W,N as Wt,Wr as X,dt as Xt,Gr as Y,k as Yt,Ur as Z,ut as Zt,qa as _,wn as _t,yo as a,ke as an,Zn as at,wa as b,cn as bt,vo as c,T as cn,Xn as ct,go as d,be as dn,H as dt,ot as en,br as et,ho as f,b as fn,On as ft,Ya as g,s as gn,V as gt,Ja as h,f as hn,Sn as ht,Co as i,Oe as in,rr as it,Yi as j,qt as jt,$i as k,Zt as kt,mo as l,le as ln,Pn as lt,Xa as m,h as mn,Cn as mt,Eo as n,He as nn,or as nt,So as o,D as on,Qn as ot,fo as p,g as pn,Mn as pt,Zr as q,M as qt,wo as r,O as rn,ar as rt,xo as s,ge as sn,$n as st,To as t,Ye as tn,yr as tt,_o as u,ue as un,Nn as ut,Ka as v,xn as vt,oa as w,I as wt,Sa as x,ln as xt,Z as y,bn as yt,Ei as z,Pt as zt};